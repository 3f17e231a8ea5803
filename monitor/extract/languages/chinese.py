"""Chinese, simplified and traditional: cues of status stand before the verb."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages import cities
from monitor.extract.languages.lexicon import NEVER, Commit, Lexicon, Meet
from monitor.types import Status

_P: Final = re.compile
_TITLE: Final = (
    r"(?:总统府?|總統府?|首相|总理|總理|外交部长|外交部長|外交部|外长|外長|外相|国防部长"
    r"|國防部長|国防部|國防部|防长|防長|防卫大臣|防衛大臣|防卫相|防卫省|外务省|外务大臣|"
    r"秘书长|秘書長|副秘书长|军事委员会主席|国务卿|國務卿|国家安保室长|大使|特使|政府|代表团"
    r"|主席|国王|议长|副总理|副首相|参谋长|司令|参联会主席|领导人|方面|国家主席"
    r"|驻[^，。]{1,10}大使)"
)

CHINESE: Final = Lexicon(
    language="zh",
    cities=cities.CHINESE,
    aid=_P(r"(?:援助|军援|重建|提供)"),
    total=_P(r"合计|总计|共计|总共|成员国(?:已|共)"),
    institution=_P(r"办事处|辦事處|联络处|联络官|中心"),
    denied=_P(r"否认|不属实|不实|并无此事"),
    again=_P(r"随后|此后|还(?:分别)?(?:会见|会晤|与)|另外|也(?:会见|会晤|与)"),
    members=_P(r"(?:成员国|盟国|峰会|外长会)"),
    meets=(
        Meet("zh.meet.visit", _P(r"访问|訪問|到访|之行"), "in_person", called_off=True),
        Meet(
            "zh.meet.phone",
            _P(r"通(?:了)?(?:电话|電話)|通话|通話|电话会谈|電話會談|电话会晤"),
            "phone",
        ),
        Meet("zh.meet.video", _P(r"视频(?:会议|会晤|会谈|通话)|視訊(?:會議|會談|會晤)"), "video"),
        Meet(
            "zh.meet.received", _P(r"会见了?|會見了?|接见了?|接見了?|拜会了?|拜會了?"), "in_person"
        ),
        Meet(
            "zh.meet.talks", _P(r"会谈|會談|会晤|會晤|会面|會面|磋商|二加二(?:会议|会谈)|峰会期间")
        ),
        Meet("zh.meet.visit", _P(r"(?:到访|访问)[^，。]{0,20}(?:并与|期间与|并同)"), "in_person"),
    ),
    commits=(
        Commit(
            "zh.commit.withdrawn",
            _P(r"(?:撤回|收回)[^。，]{0,30}(?:承诺|援助|提供|提议)"),
            Status.WITHDRAWN,
        ),
        Commit(
            "zh.commit.budget",
            _P(
                r"(?:国会|议会|内阁|國會|政府)[^。]{0,14}(?:批准|通过|通過)[^。]{0,30}(?:援助|预算|拨款)"
            ),
            Status.ALLOCATED,
            "binding",
        ),
        Commit(
            "zh.commit.signed",
            _P(
                r"(?:签署|簽署|签订|簽訂)(?:了|一|两|该|价|合|协|備|备|谅|谅解|价值)|(?:签署"
                r"|簽署)[^，。]{2,40}(?:协议|合同|备忘录|協議|協定|备忘|协定)"
            ),
            Status.SIGNED,
            "binding",
            mutual=True,
        ),
        Commit(
            "zh.commit.allocated",
            _P(r"(?:批准|通过|通過)[^。]{0,20}(?:拨款|預算|预算)|拨款|撥款"),
            Status.ALLOCATED,
            "binding",
        ),
        Commit(
            "zh.commit.delivered",
            _P(r"(?:已|已经|已經)(?:交付|移交|运抵|送达)|完成交付"),
            Status.DELIVERED,
        ),
        Commit(
            "zh.commit.agreed",
            _P(r"(?:同意|商定|达成(?:一致|共识|协议)|達成(?:一致|共識|協議))"),
            Status.AGREED,
            mutual=True,
        ),
        Commit(
            "zh.commit.pledged",
            _P(
                r"承诺|承諾|宣布(?:将|將)?[^。]{0,20}(?:提供|援助|捐|出资|派遣|加入|支援)|(?:将"
                r"|將)(?:向[^。，]{1,12})?(?:提供|捐赠|捐助|派遣|援助|出资)"
            ),
            Status.PLEDGED,
        ),
    ),
    not_meet=_P(r"记者会|記者會|新闻发布会|会见记者|会见厅"),
    statuses=(
        (
            Status.DENIED,
            _P(
                r"否认|否認|不实|不實|不属实|子虚乌有|并无(?:计划|此事)|没有(?:会晤|会面"
                r"|会谈)(?:的)?(?:安排|计划)"
            ),
        ),
        (Status.CANCELLED, _P(r"取消|告吹|缺席|不会出席")),
        (Status.POSTPONED, _P(r"推迟|推遲|延期|延后|延後|押后")),
    ),
    immediate=((Status.OCCURRED, _P(r"后|後|时(?:表示|说|指出)|中(?:表示|说)|期间表示")),),
    dropped=_P(
        r"考虑(?:会|與|与|同)|有意(?:与|同|會)|希望(?:与|同|能)|建议|提议|呼吁|邀请"
        r"|要求(?:与|同)|可能性|是否(?:会|將|将)|愿(?:与|同)|拒绝"
    ),
    verb_final=False,
    planned=_P(
        r"可能(?:会|將|将|與|与)|有望|将(?:于|在|与|同|会|赴|前往|举行|出席|访问|和|对"
        r"|通)|將(?:於|在|與|同|會|赴"
        r"|前往|舉行|出席|訪問|和)|定于|定於|计划|計劃|预计|預計|预定|预期|即将|料将|拟"
    ),
    occurred=_P(
        r"了|会见|會見|举行(?:了)?|舉行|会谈|會談|会晤|會晤|通(?:了)?电话|通電話|通话"
        r"|拜会|会面|磋商|當天|日在|日同|日与|日與|日和"
    ),
    modes=(
        ("phone", _P(r"电话|電話|通话|通話")),
        ("video", _P(r"视频|視訊|线上")),
        (
            "in_person",
            _P(
                r"会见|會見|访问|訪問|到访|抵达|会面|拜会|接见|欢迎仪式|总部|人民大会堂|青瓦台"
                r"|首相官邸|出席[^。，]{1,20}期间|间隙|场边"
            ),
        ),
    ),
    unnamed=_P(
        r"消息人士|知情人士|据悉|據悉|据报道|据报|據報|可能(?:会|将|與|与)|不具名|匿名"
        r"|或将|或於|或于"
    ),
    not_commit=_P(
        r"考虑|考慮|呼吁|呼籲|敦促|要求|希望|研究(?:是否|向)|可能|探讨|讨论了|重申|专家"
        r"|分析|社评|评论|拒绝|不会|尚未|将视|建议"
    ),
    request=_P(r"呼吁|呼籲|敦促|要求|请求|請求"),
    reaffirm=_P(r"重申|再次承诺"),
    further=_P(r"追加|额外|額外|新增|另外"),
    concrete=_P(
        r"机制|協議|协议|协定|备忘录|路线图|办事处|代表处|基金|情报|信息共享|太空|网络"
        r"|防务工业|装备|车辆|弹药|导弹|无人机|发电机|演习|联合|培训|对话|人道|重建|PURL"
        r"|声明|炮弹|火炮|坦克|潜艇|军舰|工作组|中心"
    ),
    pair=_P(r"双方|雙方|两国|兩國|两人|兩人|两位|二人"),
    title=_P(rf"(?:[^，。、和与與同在对向]{{0,6}})?{_TITLE}"),
    about=_P(
        r"(?:问题|問題|局势|局勢|战争|戰爭|危机|危機|重建|冲突|衝突|人民|市场|军队|半岛"
        r"|海峡|东部|援助|和平|战场|难民|的|形势|抗疫|经济|国内|企业|球队|国家队|事务)"
    ),
    spokesperson=_P(r"[^，。]{0,8}发言人|[^，。]{0,8}發言人"),
    unnamed_party=NEVER,
    subject=_P(
        rf"(?:政府"
        rf"|方面)?(?:[^，。、]{{0,8}}?{_TITLE})?[一-龥·]{{0,12}}?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:在"
        rf"|将|將|宣布|承诺|承諾|同|与|與|和|会见|表示|签署|已|通过|批准|拨|同意|（|于"
        rf"|向)"
    ),
    counterpart=_P(
        r"(?:与|與|同|和|跟|会见了?|會見了?|接见|拜会|对|和到访的|来访的)(?:正在访问的"
        r"|来访的|到访的)?$"
    ),
    receiver_after=_P(r"(?:政府|军方)?(?:提供|援助|捐)"),
    receiver_before=_P(r"(?:向|给|給|对|對|为|援)$"),
    place_after=_P(r"(?:举行|舉行|会见|會見|会晤|会谈|總部|总部|出席|与|與|同|和|会面|通)"),
    place_before=_P(r"(?:在|于|於|赴|抵达|访问)$"),
    person=_P(
        rf"{_TITLE}(?P<name>[一-龥]{{2,4}}(?:·[一-龥]{{1,6}})*"
        rf"|[一-龥]{{1,5}}(?:·[一-龥]{{1,6}})+)(?=\d|在|与|同|和|将|会|表|，|。|于|日|通)"
    ),
    objects=_P(r"(?P<object>[^，。；]{2,40})"),
    background=_P(r"去年|前年|此前|曾(?:于|在)|以来|第[二三四五]次|过去"),
    unrelated=_P(r"世界杯|足球|篮球|奥运|联赛|比赛|球队|演唱会|电影节|电视剧"),
    levels=(
        ("leader", _P(r"总统|總統|首相|总理|總理|秘书长|秘書長|主席|国王|领导人")),
        ("minister", _P(r"外长|外長|外相|部长|部長|防长|大臣|国务卿|国家安保室长")),
        ("deputy", _P(r"副部长|次长|副外长")),
        ("military", _P(r"参谋长|军事委员会|司令")),
        ("ambassador", _P(r"大使")),
        ("parliament", _P(r"议员|议会|议长")),
    ),
)
