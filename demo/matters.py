"""What people say at the door, what a deputy promises them and what comes of it: a bank of made-up matters.

Each matter: where it is heard (`street`, `village` or `any`), in which months (`-`: all year), and three sentences:
heard, promised, done.
"""

from random import Random

BANK = """
street - 楼道灯坏了半个月，老人晚上不敢下楼。|这周内找物业换灯，换好了来回话。|联系物业换了声控灯，当晚就亮了。
street - 楼上空调水滴到窗台，说了几次没用。|去楼上一家一家说，装一根排水管。|和楼上说通了，接了排水管。
street - 电动车在楼道里充电，一楼的住户担心起火。|向社区提，在院子里加一个充电棚。|社区在东墙装了十个充电口，楼道空了。
street - 小区门口早晚堵车，孩子上学要绕到马路中间走。|约交警来看一次，商量划一条人行道。|交警划了斑马线，早晚有人值守。
street - 化粪池两个月没清，下雨就往外冒。|找街道城管办，定下清掏的日子。|街道派车清掏完毕，改为每季度一次。
street - 想给老楼加装电梯，一楼两户不同意。|把两户请到工作站，和设计单位一起谈。|一楼两户同意了，已经报到住建局排队。
street - 院子里的梧桐太密，三楼白天也要开灯。|请园林所来看，能剪的都剪。|园林所修了枝，屋里亮堂了。
street - 菜场搬走以后买菜要走两里路。|反映到街道，先争取一个早市的临时点。|每天早上六点到八点半，广场边有菜车了。
street - 广场舞音响太大，孩子做不成作业。|和领舞的张老师商量，定下时间和音量。|约好晚上八点半收场，换了小音箱。
street - 高空扔东西，前天砸坏一辆车。|请社区和派出所来讲一次，装朝上的摄像头。|装了两个摄像头，贴了提醒，近来没有再扔。
street - 自来水早晚水压低，六楼洗不了澡。|请自来水公司来测水压。|换了一段老管子，六楼水压正常了。
street - 垃圾桶就在窗下，夏天味道大。|和物业商量挪到院门口。|桶挪走了，每天多清一次。
street - 公交站没有座位，老人等车只能站着。|向公交公司提一提，装一条长凳。|站台装了长凳和雨棚。
street - 小区停车位不够，消防通道常被占。|请街道来划线，把通道留出来。|划了黄线，夜间开放了旁边单位的车位。
street - 楼顶漏水，顶层三户的墙都霉了。|帮着申请维修资金，签字我来跑。|签齐了字，防水已经重做。
street - 下水道井盖响，半夜车一过就醒。|拍照报到市政热线，盯着换。|井盖加了胶垫，不响了。
street - 养老金认证在手机上做不来。|明天带着社区的小李上门，帮着做。|当场用手机帮着做好了认证。
street - 社区食堂晚上不开，独居的人只能吃剩饭。|和食堂说说，先试一个月晚餐。|晚餐开到六点半，腿脚不便的可以送。
street - 幼儿园下午四点放学，双职工接不了。|和园长商量办延时班。|延时班办到五点四十，每天两个老师。
street - 弱电线像蜘蛛网，垂到头顶。|请街道约几家运营商一起来收线。|三家运营商一起把线束好了。
village - 三组的机耕路被雨水冲了个缺口，三轮车过不去。|找村里调两车石子，先垫上。|缺口垫平了，年底再硬化。
village - 今年柑橘价低，怕卖不出去。|请合作社来看货，联系两个收购商。|合作社按保底价收了两千斤。
village - 渠道淤了，下半截的田放不到水。|和村里商量，趁农闲清一次渠。|村里组织清了四百米，水到田头了。
village - 自来水一下雨就发浑。|请水厂来取样，换滤料。|水厂换了滤料，送检合格。
village - 孙子在镇上念书，周五没有班车回来。|找镇里和客运站说，周五加一班。|周五下午四点半加了一班车。
village - 野猪下山拱苞谷，一夜毁了半亩。|报给林业站，问问补偿怎么办。|林业站来定了损，补偿款到了账。
village - 电压低，一到做饭电饭锅就跳。|请供电所来测负荷。|换了变压器，电饭锅不跳了。
village - 路灯只装到村口，里头两里黑路。|向镇里报，把里头的也装上。|装了十二盏太阳能路灯。
village - 手机信号差，进屋就打不出去。|和铁塔公司联系，来测一次。|加了一个基站，屋里也能打了。
village - 想养土鸡，不懂防疫。|请畜牧站的技术员来教一次。|技术员来讲了半天，留了电话。
village - 老屋后头的坡有裂缝，下雨睡不着。|今天就报给自然资源所，先搬到亲戚家住。|专家来看过，打了桩，装了监测。
village - 合作医疗在外地看病报销不了。|把单子带去镇里问清楚。|补了转诊手续，报回四千多块。
village - 茶园缺人采茶，老叶子都长出来了。|和邻村互助队联系，来帮三天。|来了十五个人，三天采完了。
village - 垃圾池满了没人拉，狗扒得到处是。|和镇环卫所定下每周两次。|环卫所一三五来拉，池子也修了盖。
village - 桥栏杆锈断了，孩子们天天从那儿过。|先拉警戒绳，再报镇里修。|栏杆换成了水泥的。
village - 快递只到镇上，取一趟要半天。|请快递站在村小卖部设一个点。|小卖部每天下午能取件了。
village - 土地流转的租金拖了三个月。|找流转公司当面问，定下付款日子。|租金补齐了，以后每年六月底付。
village - 文化广场的健身器材坏了两样。|报到文旅局，换新的。|换了新的，还加了一个乒乓球台。
village - 新房办证差一张图，跑了三趟。|约国土所的人来村里，现场办。|现场补了图，证已经拿到。
village - 井水有味，不敢吃。|请疾控来取水样。|水样不合格，已经接上自来水。
any - 儿子毕业半年还没找到合适的工作。|把企业招工的单子送来，陪着去一趟。|去了科技园上班，试用期已经过了。
any - 低保复审的材料不知道怎么填。|坐下来一起填，明天代为交上去。|材料交了，复审通过。
any - 老伴中风在家，想申请护理补贴。|问清条件，带评估员上门。|评估通过，下个月起发补贴。
any - 残疾证到期了，人下不了楼。|联系医院上门评定。|医生上门评定，新证已经送到。
any - 孩子想学画画，镇上没有班。|问问少年宫，周末能不能来办一个。|少年宫周六来上课，坐了满满一屋。
any - 被人拉着买保健品，花了八千多。|陪着去派出所和市场监管所。|退回了六千，老人心里也踏实了。
any - 邻居家的狗不拴，孩子怕。|去邻居家坐坐，把话说开。|狗拴起来了，还打了疫苗。
any - 想知道居民医保和职工医保要不要两份都交。|问了医保局再来回话。|弄清楚了，退掉了重复交的一份。
any - 退役军人的优待证还没领到。|带去服务站问一问。|优待证拿到了，景区免票。
any - 想在家门口开个小店，不会办执照。|陪着去便民中心，一次办好。|执照办好了，月底开张。
any - 孙女有点内向，不爱说话。|请学校的心理老师聊一聊。|心理老师来过两次，孩子肯出门玩了。
any - 一个人住，怕摔了没人知道。|问问社区，装一个呼叫器。|呼叫器装好了，网格员每天打一个电话。
any 6,7,8 天热，老人舍不得开空调。|去说说电费补贴的事，隔两天来看看。|电费补贴帮着申请了，空调也开起来了。
any 6,7,8 孩子放暑假没人管，怕去河边玩水。|和社区商量开个暑期班。|暑期班开了四周，十九个孩子在。
any 11,12,1,2 天冷了，取暖器老跳闸。|请电工来看线路。|换了空开，插座也换了新的。
any 11,12,1,2 水管冻裂了，一家人提水吃。|今天就找人来修。|当天换了管子，包了保温棉。
village 5,6,7,8 这两天暴雨，屋后沟里的水漫进院子。|喊人来把沟挖深，晚上再来看一次。|沟挖深了半米，后来的雨没有再进水。
any 1,2 在外打工的儿子工资没结清，年不好过。|带着合同去劳动监察。|工资结清了，腊月二十八到的账。
"""
QUESTIONS = {
    "explain": """
医保今年怎么又涨了，讲清了哪些病能报。
接到自称客服的电话，问是不是骗子。
问加装电梯有没有补贴，怎么申请。
问惠农补贴什么时候发，按几亩算。
家里小伙子想参军，问要什么条件。
问燃气软管到期是不是一定要换。""",
    "research": """
一家四口，一年收入六万多，主要靠在外打工。
觉得社区食堂价钱公道，就是菜咸了点。
地流转出去两年，租金按时，想再签五年。
孩子上学要过两条马路，盼着有校车。
村里年轻人都在外头，平时就剩老人和孩子。""",
}
HEARD, QUESTION, PROMISED, DONE = 0.09, 0.05, 0.3, 0.34


def _read(line: str) -> tuple:
    where, months, sentences = line.split(" ", 2)
    return where, {int(month) for month in months.split(",")} if months != "-" else set(), sentences.split("|")


MATTERS = [_read(line) for line in BANK.strip().splitlines()]
FITTING = {
    (rural, month): [
        sentences
        for where, months, sentences in MATTERS
        if where in ("any", "village" if rural else "street") and (not months or month in months)
    ]
    for rural in (False, True)
    for month in range(1, 13)
}


def talk(random: Random, rural: bool, month: int) -> dict:
    """What a visit was for and what was said: `roles`, `heard`, `done`, `promised`. Mostly a few kind words."""
    words = {"roles": [], "heard": "", "done": "", "promised": ""}
    luck = random.random()
    if luck < HEARD:
        heard, promised, done = random.choice(FITTING[rural, month])
        words |= {"roles": ["gather"], "heard": heard} | _answer(random, promised, done)
    elif luck < HEARD + QUESTION:
        role = random.choice(list(QUESTIONS))
        words |= {"roles": [role], "heard": random.choice(QUESTIONS[role].split())}
    if random.random() < 0.4 and not words["roles"]:
        words["roles"] = [random.choice(("explain", "gather", "help"))]
    return words


def _answer(random: Random, promised: str, done: str) -> dict:
    luck = random.random()
    if luck < PROMISED:
        return {"roles": ["gather", "help"], "promised": promised}
    return {"roles": ["gather", "help"], "done": done} if luck < PROMISED + DONE else {}
