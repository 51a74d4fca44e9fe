"""What can be wrong with the office's workbook: a code for each, what is said about it, and what to do.

The sentences are marked for translation; `%(…)s` in them is filled from the fault's `params` where they are shown.
"""

from typing import NamedTuple

from rules.words import N_


class Fault(NamedTuple):
    """One thing wrong. `row` and `column` count from 1; 0 where it's about the whole sheet, or the whole file."""

    code: str
    sheet: str = ""
    row: int = 0
    column: int = 0
    heading: str = ""
    params: dict = {}

    @property
    def wrong(self) -> str:
        return FAULTS[self.code][0]

    @property
    def advice(self) -> str:
        return FAULTS[self.code][1]

    @property
    def letter(self) -> str:
        """The column as the spreadsheet names it: 1 is A, 27 is AA."""
        letters, rest = "", self.column
        while rest:
            rest, place = divmod(rest - 1, 26)
            letters = chr(65 + place) + letters
        return letters


FILE_FAULTS = {
    "file-empty": (N_("文件是空的"), N_("请重新选择文件")),
    "file-large": (N_("文件太大了"), N_("请删掉图片和用不着的工作表，再导入")),
    "file-bomb": (N_("文件解开以后太大了"), N_("请把内容复制到新下载的模板里，再导入")),
    "file-locked": (N_("文件加了密码"), N_("请在 Excel 或 WPS 里取消密码，另存以后再导入")),
    "file-old": (N_("文件是旧格式（.xls）"), N_("请用 Excel 或 WPS 打开，另存为 .xlsx 再导入")),
    "file-other": (N_("文件不是 Excel 工作簿"), N_("请选择 .xlsx 文件；可以先下载模板")),
    "file-broken": (N_("文件损坏了，打不开"), N_("请用 Excel 或 WPS 打开，另存一份再导入")),
}

SHEET_FAULTS = {
    "missing-sheet": (N_("没有“%(title)s”这张工作表"), N_("请从模板里把它加回来；没有内容，就只留第 1 行")),
    "no-heading": (N_("没有找到列名"), N_("请在第 1 行写上：%(headings)s")),
    "title-row": (N_("列名上面还有 %(count)s 行"), N_("请删掉上面这几行，让列名在第 1 行")),
    "missing-column": (N_("没有“%(heading)s”这一列"), N_("请照模板加上这一列；没有内容也要留着列名")),
    "unknown-column": (N_("“%(heading)s”这一列不在模板里"), N_("请删掉这一列，或者照模板改列名")),
    "misspelt-column": (N_("“%(heading)s”这一列不在模板里"), N_("是不是“%(better)s”？请改成一样的列名")),
    "duplicate-column": (N_("“%(heading)s”这一列有两次"), N_("请只留一列")),
    "untitled-column": (N_("这一列有内容，却没有列名"), N_("请写上列名；用不着就删掉这一列")),
    "cut-off": (N_("这张表太大了，没有读完"), N_("请删掉表格外面多余的行和列，或者分成几个文件导入")),
    "merged": (N_("%(range)s 是合并的单元格"), N_("请取消合并，再把每一格都填上")),
}

CELL_FAULTS = {
    "formula": (N_("这一格是公式"), N_("请复制这一格，再用“粘贴为数值”贴回来")),
    "error-value": (N_("这一格是出错的结果“%(value)s”"), N_("请改成真正的内容")),
    "empty": (N_("这一格不能空"), N_("请填上%(heading)s")),
    "hidden-characters": (N_("里面有看不见的字符（%(which)s）"), N_("请清空这一格，重新打一遍")),
    "too-long": (N_("太长了，有 %(length)s 个字"), N_("请缩短到 %(limit)s 个字以内")),
    "full-width": (N_("“%(value)s”里有全角字符"), N_("请用半角重新输入：%(better)s")),
    "inner-space": (N_("“%(value)s”中间有空格"), N_("请去掉空格：%(better)s")),
    "bad-code": (N_("“%(value)s”里有不能用的符号"), N_("请只用字母、数字、汉字和短横线")),
    "became-date": (N_("这一格被表格软件改成了日期"), N_("请先把格式设成“文本”，再重新填写")),
    "lost-digits": (N_("数字太长，后面几位已经不准了"), N_("请先把格式设成“文本”，再重新填写")),
    "not-text": (N_("这一格不是文字"), N_("请先把格式设成“文本”，再重新填写")),
    "bad-division": (N_("“%(value)s”不是区划代码"), N_("区县 6 位，街道乡镇 9 位，社区村 12 位，网格 15 位，都是数字")),
    "bad-phone": (N_("“%(value)s”不像电话号码"), N_("请填 11 位手机号，或者带区号的座机号")),
    "unknown-word": (N_("“%(value)s”不在可选的词里"), N_("请从这些词里选：%(allowed)s")),
    "text-date": (N_("日期“%(value)s”写成了文字或数字"), N_("请把格式设成“日期”，再填成 2026-01-31 这样")),
    "not-date": (N_("“%(value)s”不是日期"), N_("请把格式设成“日期”，再填成 2026-01-31 这样")),
    "far-date": (N_("日期 %(value)s 不合情理"), N_("请看看年份是不是写错了")),
}

ROW_FAULTS = {
    "duplicate": (N_("“%(value)s”和第 %(first)s 行重复"), N_("请删掉一行；要是两回事，就换一个编号")),
    "near-duplicate": (
        N_("“%(value)s”和第 %(first)s 行的“%(other)s”只差全角、空格或大小写"),
        N_("请删掉一行；要是两回事，就换一个编号"),
    ),
    "unknown-reference": (N_("“%(title)s”表里没有“%(value)s”"), N_("请先在“%(title)s”表里加上它，或者改成表里有的")),
    "near-reference": (N_("“%(title)s”表里写的是“%(better)s”"), N_("请改成一样的写法")),
    "unknown-parent": (N_("表里没有它的上级“%(parent)s”"), N_("请加上它的上级；代码后面不要补 0")),
    "ends-first": (N_("结束比开始还早"), N_("请看看“起”和“止”是不是写反了")),
    "two-leaders": (N_("这个小组在第 %(first)s 行已经有组长了"), N_("一个小组只有一位组长，请改一下")),
    "three-liaisons": (N_("这个小组有两位以上的联络员"), N_("一个小组最多两位联络员，请改一下")),
    "login-taken": (N_("“%(value)s”已经是一位代表的证号"), N_("请换一个登录名")),
    "taken": (N_("“%(value)s”已经在别的地方用了"), N_("请换一个；不知道是谁在用，请问系统管理员")),
    "out-of-reach": (N_("“%(value)s”不归您管"), N_("您可以导入 %(within)s 下面的；别处的请交给那里的办公室")),
    "settled": (N_("这位代表在 %(district)s 已经有履职记录"), N_("换了区县，请用新的证号另建一位")),
    "role-above": (N_("您不能设系统管理员"), N_("请系统管理员来设")),
}

FAULTS = FILE_FAULTS | SHEET_FAULTS | CELL_FAULTS | ROW_FAULTS
