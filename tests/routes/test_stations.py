from models.network.station import Station


def test_a_station_is_shown_with_its_place_its_hours_and_its_areas(as_):
    page = as_("chen").get("/stations").text

    for words in ("青山社区代表工作站", "青山社区", "青山路 8 号", "周五 9:00", "青山社区1区", "青山社区2区"):
        assert words in page


def test_what_is_not_known_of_a_station_is_said(as_):
    Station.create(number="S2", name="桥边村代表工作站", region="990101002001")
    page = as_("chen").get("/stations").text

    assert page.count("没有登记") == 2
    assert "没有责任区" in page


def test_another_districts_clerk_sees_none(as_):
    page = as_("ma").get("/stations").text

    assert "青山社区代表工作站" not in page
    assert "还没有工作站" in page


def test_stations_are_the_offices_business(as_):
    assert as_("D001").get("/stations").status_code == 403
