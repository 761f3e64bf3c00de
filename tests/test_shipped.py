from atmp_desktop import shipped


def test_the_icons_and_the_database_folder_are_found_beside_the_code() -> None:
    assert (shipped.resources() / "icons" / "person.svg").is_file()
    assert (shipped.resources() / "styles" / "base.qss").is_file()
    assert shipped.database_folder().is_dir()
