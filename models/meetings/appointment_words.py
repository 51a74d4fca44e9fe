"""What somebody wrote to get an appointment goes: when the household asks for it, or has been met long enough ago.

That there was an appointment, with whom and when, stays.
"""

from models.database import act
from models.meetings.appointment import Appointment, AppointmentStep

WORDS = (Appointment.name, Appointment.phone, Appointment.address, Appointment.topic)


def forget(those) -> int:
    """Empty the words of the appointments that a condition names; how many had any."""
    told = those & ((WORDS[0] != "") | (WORDS[1] != "") | (WORDS[2] != "") | (WORDS[3] != ""))
    with act():
        numbers = [number for (number,) in Appointment.select(Appointment.id).where(told).tuples()]
        Appointment.update({field: "" for field in WORDS}).where(Appointment.id.in_(numbers)).execute()
        AppointmentStep.update(word="").where(AppointmentStep.appointment.in_(numbers)).execute()
    return len(numbers)
