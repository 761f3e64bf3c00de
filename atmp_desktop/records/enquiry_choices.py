"""The lists that an enquiry chooses from, as every register begins with them: words by code. Codes never change."""

from __future__ import annotations

from atmp_desktop.translation import tr

CHANNELS = {
    "email": tr("Email"),
    "phone": tr("Telephone"),
    "web_form": tr("Web form"),
    "letter": tr("Letter"),
    "in_person": tr("In person"),
    "other": tr("Other"),
}
ENQUIRER_KINDS = {
    "patient_public": tr("Patient or public"),
    "researcher": tr("Researcher"),
    "clinician": tr("Clinician"),
    "nhs_management": tr("NHS management"),
    "industry": tr("Industry"),
    "charity": tr("Charity"),
    "regulator": tr("Regulator"),
    "government": tr("Government"),
    "press": tr("Press"),
    "other": tr("Other"),
}
CATEGORIES = {
    "general": tr("General"),
    "get_involved": tr("Wants to become involved"),
    "funding": tr("Funding"),
    "regulation": tr("Regulation"),
    "manufacturing": tr("Manufacturing"),
    "trial": tr("Clinical trials"),
    "training": tr("Training and skills"),
    "signposting": tr("Signposting"),
    "complaint": tr("Complaint"),
    "other": tr("Other"),
}
OUTCOMES = {
    "answered": tr("Answered"),
    "signposted": tr("Signposted"),
    "involved": tr("Put in touch with a lead"),
    "declined": tr("Declined"),
    "no_answer_needed": tr("No answer needed"),
    "other": tr("Other"),
}
