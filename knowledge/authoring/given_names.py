"""Common given names by gender: enough to tell that Mrs Smith is not John, and that Mary Jones is a person."""

WOMEN = frozenset(
    """
    abigail ada adele agnes aisha alexandra alice alicia alison amanda amber amelia amy ana andrea angela anita ann anna
    anne annette annie antonia audrey ava barbara beatrice becky bella bernadette beth bettina betty bianca brenda
    bridget brigitte camille carla carmen carol carolina caroline catherine cecilia charlotte chiara chloe christina
    christine claire clara claudia colette cristina cynthia daisy daniela deborah denise diana diane dolores donna
    doris dorothy edith eileen elaine eleanor elena elisabeth elise eliza elizabeth ella ellen elsa emily emma erica
    esther eva eve evelyn fatima faye felicity fiona florence frances francesca gabriela gail gemma georgina gertrude
    gillian gina gisela gloria grace greta hannah harriet hazel heather heidi helen helena helga hilary hilda holly
    ida ines ingrid irene iris isabel isabella isabelle jacqueline jane janet janice jasmine jean jenna jennifer jenny
    jessica jill joan joanna joanne josephine joyce judith judy julia julie juliet karen karin kate katherine kathleen
    katie kelly kim kirsten kristin laura lauren layla leila lena lily linda lisa liz lorna lorraine louise lucia lucy
    lydia lynn madeleine maggie manuela margaret maria marie marina marion marta martha martina mary matilda maureen
    megan melanie melissa mercedes mia michelle miriam moira molly monica monika nadia nancy naomi natalie natasha
    nicola nicole nina nora olga olive olivia pamela patricia paula pauline penelope petra philippa pilar polly priya
    rachel rebecca renate renee rhona rita rosa rosalind rose rosemary rosie ruth sabine sally samantha sandra sara
    sarah sheila shirley simone sinead siobhan sofia sonia sophia sophie stella stephanie susan susanne suzanne sylvia
    tamara tanya tara teresa tessa theresa tina tracey tracy ursula valerie vanessa vera veronica victoria violet
    virginia vivian wendy yasmin yolanda yvonne zara zoe
    """.split()
)
MEN = frozenset(
    """
    aaron abdul abraham adam adrian ahmed alan albert alberto alejandro alex alexander alfred ali alistair andreas
    andrew angus anthony antonio archie arnold arthur barry ben benedict benjamin bernard bill bob boris brian bruce
    bruno callum cameron carl carlos cedric charles charlie chris christian christoph christopher clive colin connor
    craig damian daniel darren dave david dean declan dennis derek diego dieter dietmar dominic donald douglas duncan
    edgar edward edwin elliot enrique eric ernest ernst eugene evan felix fernando finn francis francisco frank franz
    fred frederick gabriel gareth gary gavin geoff geoffrey george gerald gerard giles giovanni glenn gordon graham
    greg gregory guido guillaume gustav guy hamish hans harold harry harvey hassan heinz henri henry herbert hermann
    horst howard hugh hugo humphrey ian ibrahim isaac ivan jack jacob jacques jaime jake james jamie jan jason javier
    jean-pierre jeff jeffrey jeremy jerome jerry jim jimmy joe joel johannes john johnny jonathan jorge jose joseph
    joshua juan juergen julian karl keith ken kenneth kevin klaus kurt lance larry lars laurence lawrence lee leo leon
    leonard leslie lewis liam lionel lorenzo louis luca lucas luis luke malcolm manuel marc marco marcus mario mark
    martin marvin mathew matt matthew matthias maurice max michael michel miguel mike miles mohamed mohammed morgan
    muhammad nathan neil neville nicholas nick nigel noah norman oliver omar oscar otto owen pablo patrick paul pedro
    percy peter phil philip philippe pierre quentin rafael ralph ramon raymond reginald reid rene ricardo richard
    rishi rob robert roberto robin rodney roger roland ron ronald rory ross rowan roy rudolf rupert russell ryan sam
    samuel scott sean sebastian sergio seth shane shaun sidney simon stanley stefan stephen steve steven stewart
    stuart ted terence terry theodore thierry thomas tim timothy toby todd tom tommy tony trevor tristan tyler victor
    vincent walter warren wayne wilfred wilhelm will william winston wolfgang xavier yusuf zachary
    """.split()
)
