"""What a doctor says of one thing."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: whether it is good, and what to know or to mend."""

    good: bool
    subject: str
    text: str

    def __str__(self) -> str:
        return f"{'ok  ' if self.good else 'MEND'}  {self.subject}: {self.text}"
