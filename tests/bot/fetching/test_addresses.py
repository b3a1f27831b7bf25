import pytest
from yarl import URL

from bot.fetching.addresses import AddressError, is_public, read_address

PRIVATE = """
    0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 127.1.2.3 169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.8
    192.0.2.1 192.88.99.1
    192.168.1.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1 239.255.255.255 240.0.0.1 255.255.255.255
    :: ::1 ::7f00:1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:7f00:1 64:ff9b::127.0.0.1 64:ff9b::808:808 64:ff9b:1::a00:1
    100::1 2001::1 2001:db8::1 2002:7f00:1::1 fc00::1 fd12:3456::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1
    2606:2800:220:1::1%eth0
""".split()


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_of_the_public_internet(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.216.34", "::ffff:8.8.8.8", "2606:2800:220:1::1"])
def test_an_address_of_the_public_internet(address):
    assert is_public(address)


@pytest.mark.parametrize("host", [f"[{one}]" if ":" in one else one for one in PRIVATE if "%" not in one])
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_no_private_machine_is_read(scheme, host):
    with pytest.raises(AddressError, match="no machine of the public internet"):
        read_address(f"{scheme}://{host}/page")


@pytest.mark.parametrize(
    "host",
    [
        *(
            "2130706433",
            "0x7f000001",
            "0x7F.0.0.1",
            "017700000001",
            "0177.0.0.1",
            "127.1",
            "127.0.1",
            "0",
            "0x0",
            "010.0.0.1",
        ),
        *("127.0.0.1.", "2130706433.", "\uff11\uff12\uff17.0.0.1", "127\u30020\u30020\u30021", "134744072"),
    ],
)
def test_no_machine_is_read_that_is_named_by_a_number_in_disguise(host):
    with pytest.raises(AddressError, match="no machine of the public internet"):
        read_address(f"http://{host}/")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ftp://example.org/", "only http and https are read"),
        ("file:///etc/passwd", "only http and https are read"),
        ("gopher://example.org:80/", "only http and https are read"),
        ("data:text/html,hello", "only http and https are read"),
        ("//example.org/page", "only http and https are read"),
        ("http://user@example.org/", "has a name or password"),
        ("http://user:word@example.org/", "has a name or password"),
        ("http://:word@example.org/", "has a name or password"),
        ("http://example.org:8080/", "names port 8080"),
        ("https://example.org:22/", "names port 22"),
        ("http://example.org:99999/", "is no address of a page"),
        ("http:///page", "is no address of a page"),
        ("http://", "is no address of a page"),
        ("http://exa mple.org/", "is no address of a page"),
        ("http://example.org\\@127.0.0.1/", "is no address of a page"),
        ("http://example.org/\r\nHost: localhost", "is no address of a page"),
        ("http://[::1/", "is no address of a page"),
    ],
)
def test_what_else_is_not_read(address, reason):
    with pytest.raises(AddressError, match=reason):
        read_address(address)


@pytest.mark.parametrize(
    "address", ["http://example.org/", "https://example.org:443/a?b=c#d", "https://example.org:80/", "http://1.1.1.1/"]
)
def test_what_is_read(address):
    assert str(read_address(address)) == str(URL(address))


def test_a_page_may_lead_to_a_place_beside_it():
    assert str(read_address("../other?x=1", URL("https://example.org/a/b/page"))) == "https://example.org/a/other?x=1"
    with pytest.raises(AddressError):
        read_address("//localhost:25/", URL("https://example.org/a"))
