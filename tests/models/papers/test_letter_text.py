import pytest

from models.network.area import Area, Assignment
from models.network.region import Region
from models.papers.letter_text import Letter, LetterText
from rules.papers import letter


@pytest.fixture
def write(village):
    return lambda region, body, title="致{责任区}": LetterText.write(
        Region.get_by_id(region), title, body, village.user("chen")
    )


def of(number):
    return Letter(Area.get(Area.number == number))


def test_before_anybody_wrote_one_there_is_the_one_of_the_system(village):
    assert of("Q1").title == "致青山社区1区群众的一封信"
    assert LetterText.of("990101001001").body == letter.BODY


def test_the_newest_text_of_the_nearest_region_is_used(write):
    write("990101", "区里的")
    write("990101001", "街道旧的")
    write("990101001", "街道新的")
    assert (of("Q1").paragraphs, of("B1").paragraphs) == (["街道新的"], ["区里的"])


def test_another_districts_text_is_not_ours(write):
    write("990102", "邻区的")
    assert of("Q1").paragraphs != ["邻区的"]


def test_an_area_without_station_or_deputies_has_no_hole_in_its_letter(write):
    write("990101", "您好\n我们是{代表}\n请到{工作站}，{地点}，{开放时间}\n再见")
    assert of("Q1").paragraphs[1:3] == ["我们是王秀英、张国庆", "请到青山社区代表工作站，青山路 8 号，周五 9:00"]
    Assignment.delete().where(Assignment.area == Area.get(Area.number == "B1")).execute()
    assert of("B1").paragraphs == ["您好", "再见"]


def test_every_version_is_kept_with_its_author(write):
    for words in ("一", "二", "三"):
        write("990101", words)
    versions = LetterText.versions(Region.get_by_id("990101"))
    assert [(one.body, one.written_by.name) for one in versions] == [("三", "陈敏"), ("二", "陈敏"), ("一", "陈敏")]


def test_a_long_text_takes_smaller_type(write):
    write("990101", "字" * 700)
    assert of("Q1").size == "middle"
