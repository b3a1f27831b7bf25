"""Words for what somebody is: offices and trades, and what else a newspaper writes beside a name."""

OFFICES = frozenset(
    """
    accountant actor actress adviser ambassador analyst archaeologist architect artist astronomer author baker
    barrister biologist bishop builder campaigner captain carpenter chairman chairwoman chancellor chef chemist
    commander commissioner composer conductor councillor curator deputy designer developer diplomat director
    doctor driver economist editor engineer farmer firefighter fisherman gardener geologist governor headteacher
    historian judge lawyer lecturer librarian manager mayor mechanic minister musician nurse owner painter pastor
    photographer physicist pilot plumber poet police politician premier president priest producer professor
    prosecutor ranger reporter researcher restorer scientist sculptor secretary senator solicitor spokesman
    spokesperson spokeswoman surgeon surveyor teacher tenant treasurer trustee vet vicar writer
    """.split()
)
"""Offices and trades that are not used for one another; "head" and "boss" say no more than "director" does."""

CALLINGS = OFFICES | frozenset(
    """
    academic activist admiral administrator advocate agent apprentice archbishop astronaut athlete attorney aunt boss
    boxer boy broadcaster brother campaigner candidate cardinal ceo cfo chair chairperson chief clerk co-author
    co-founder coach coauthor cofounder colonel columnist comedian companion constable consultant coordinator coroner
    correspondent cousin creator critic cto curate custodian daughter dean delegate detective emperor envoy
    executive expert explorer father fellow footballer forester founder general geographer girl goalkeeper guide head
    headmaster headmistress heir hunter imam inspector inventor investigator investor journalist king leader lieutenant
    major man md member mother mp novelist officer operator organiser organizer paramedic partner patient pensioner
    pharmacist player playwright postman presenter prince princess principal programmer psychologist publisher pupil
    quarryman queen rabbi rector representative resident runner sailor scholar sergeant sheriff shopkeeper singer sister
    skipper sociologist soldier son specialist star statistician strategist student survivor technician teenager
    tourist toxicologist trader trainer translator uncle undersecretary undertaker victim volunteer widow widower wife
    husband witness woman worker zoologist
    """.split()
)
"""What somebody may be called beside the name, offices or not."""
