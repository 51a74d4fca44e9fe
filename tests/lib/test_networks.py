from lib.networks import customer


def test_an_address_stands_for_itself():
    assert customer("192.0.2.7") == "192.0.2.7"
    assert customer("::ffff:192.0.2.7") == "192.0.2.7"


def test_of_the_long_ones_a_whole_line_is_one_customer():
    assert customer("2001:db8:1:2::1") == customer("2001:db8:1:2:ffff::9") == "2001:db8:1:2::/64"
    assert customer("2001:db8:1:3::1") != customer("2001:db8:1:2::1")


def test_what_is_no_address_stays_what_it_is():
    assert customer("") == ""
    assert customer("unix:") == "unix:"
