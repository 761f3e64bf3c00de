"""The desktop register of the secretariat of the NIHR ATMP Coordinating Group.

Importing the package itself loads nothing, so that the set-up can run before anything is installed.
"""

__version__ = "0.1.0"
