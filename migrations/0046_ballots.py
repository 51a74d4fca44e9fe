"""What a round of appraisal asks and what its marks are worth is the office's to say; until now it was the same
everywhere, so that is what the rounds that are there have asked."""

from peewee import *

USUAL = (
    '{"questions": {"contact": "走访联系群众", "voice": "反映意见、办成实事", "meetings": "参加会议、活动和学习", '
    '"conduct": "遵规守纪、接受监督"}, "marks": {%s}}'
)
MARKS = (
    '[["excellent", "优秀", "100"], ["competent", "称职", "80"], ["basic", "基本称职", "60"], '
    '["incompetent", "不称职", "40"]]'
)
SIDES = ("self", "peer", "mass", "report")


def up(migrator, db):
    usual = USUAL % ", ".join(f'"{side}": {MARKS}' for side in SIDES)
    migrator.migrate(
        migrator.add_column("appraisal_round", "least_fellows", IntegerField(default=3)),
        migrator.add_column("appraisal_round", "ballot_text", TextField(default=usual)),
    )


def down(migrator, db):
    migrator.migrate(
        migrator.drop_column("appraisal_round", "ballot_text"),
        migrator.drop_column("appraisal_round", "least_fellows"),
    )
