"""The lists that an enquiry chooses from, as every register begins with them: words by code. Codes never change."""

from __future__ import annotations

CHANNELS = {
    "email": "Email",
    "phone": "Telephone",
    "web_form": "Web form",
    "letter": "Letter",
    "in_person": "In person",
    "other": "Other",
}
ENQUIRER_KINDS = {
    "patient_public": "Patient or public",
    "researcher": "Researcher",
    "clinician": "Clinician",
    "nhs_management": "NHS management",
    "industry": "Industry",
    "charity": "Charity",
    "regulator": "Regulator",
    "government": "Government",
    "press": "Press",
    "other": "Other",
}
CATEGORIES = {
    "general": "General",
    "get_involved": "Wants to become involved",
    "funding": "Funding",
    "regulation": "Regulation",
    "manufacturing": "Manufacturing",
    "trial": "Clinical trials",
    "training": "Training and skills",
    "signposting": "Signposting",
    "complaint": "Complaint",
    "other": "Other",
}
OUTCOMES = {
    "answered": "Answered",
    "signposted": "Signposted",
    "involved": "Put in touch with a lead",
    "declined": "Declined",
    "no_answer_needed": "No answer needed",
    "other": "Other",
}
