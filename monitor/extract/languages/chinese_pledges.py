"""Chinese: the words by which a state binds itself, or takes its word back."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.lexicon import Commit
from monitor.extract.languages.verbs import ZH
from monitor.types import Status

_P: Final = re.compile
_WILL: Final = (
    r"(?:将|將|拟|擬|计划|計劃|决定|決定|宣布|批准|核准|追加|同意|宣佈|预定|預定|承[诺諾]|答应"
    r"|应允|允诺|保证|准备|打算|愿意|敲定|商定|约定|表示会)"
)

COMMITS: Final = (
    Commit(
        "zh.commit.withdrawn",
        _P(
            r"(?:撤回|收回|撤销|取消|放弃|终止|中止)(?:了)?[^。，]{0,30}(?:承诺|援助|提供|提议|(?:派遣|采购|供应|交付|出口|购买|捐赠)[^。，]{0,20}(?:计划|决定|合同|订单|协议))"
        ),
        Status.WITHDRAWN,
    ),
    Commit(
        "zh.commit.delayed",
        _P(
            r"(?:交付|移交|供货|交货|派遣|援助|签约|付款|交舰|部署|出口)[^。，；]{0,30}(?:推迟|延后|延期|延误|推后|押后|顺延|延迟|延至)"
            r"|晚[^，。]{1,6}(?:交付|交货|移交)|(?:推迟|延后|延迟|暂缓)(?:向[^。，；]{1,16})?(?:交付|移交|供货|交货|派遣|签约|付款|部署|出口)"
        ),
        Status.DELAYED,
    ),
    Commit(
        "zh.commit.budget",
        _P(
            r"(?:国会|议会|内阁|國會|議會|內閣|政府)[^。]{0,14}(?:批准|通过|通過|核准)[^。]{0,30}(?:援助|预算|預算|拨款|撥款)"
        ),
        Status.ALLOCATED,
        "binding",
    ),
    Commit(
        "zh.commit.treaty",
        _P(
            r"(?:将|同意|计划|准备)(?:于[^，。]{0,10})?(?:缔结|签署|签订)"
            r"[^，。]{0,30}(?:协定|协议|备忘录|合同|合约)"
        ),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "zh.commit.signed",
        _P(
            r"(?:签署|簽署|签订|簽訂|签下|簽下|缔结|締結)(?:了|一|两|该|价|合|协|協|備|备|谅|諒|价值)"
            r"|(?:签署|簽署|签订|簽訂|签下|簽下)[^，。]{2,40}(?:协议|安排|合同|合约|文件|议定书|契约|合約|备忘录|備忘錄|協議|協定|协定|备忘)"
            r"|(?:交换|互换)(?:了)?[^，。]{0,10}(?:备忘录|照会|文本|协议)|(?:获得|赢得|拿下|斩获|取得|中标)[^。，]{2,40}(?:订单|合同|合约)|签约(?!仪)|就[^，。]{2,40}(?:签订|簽訂|签署|簽署)"
        ),
        Status.SIGNED,
        "binding",
        mutual=True,
    ),
    Commit(
        "zh.commit.delivered",
        _P(
            r"(?:已|已经|已經)(?:于|於|在)?[^，。]{0,12}(?:交付|移交|运抵|運抵|送达|送達|抵达|抵達|送抵|交到|移送|转交)|完成交付"
            r"|(?:运抵|運抵|正式移交|正式交付|移交给|移交給|移交了|交付了|送交)"
        ),
        Status.DELIVERED,
    ),
    Commit(
        "zh.commit.agreed",
        _P(
            r"(?:同意(?!见)|商定|约定|说好|谈妥|(?:双方|两国|[三四]国|两人|两位部长)[^，。]{0,8}(?:决定|将)(?!军)|议定|議定|敲定|达成(?:[^，。]{0,6})(?:一致|共识|协议)|達成(?:[^，。]{0,6})(?:一致|共識|協議))"
        ),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "zh.commit.pledged",
        _P(
            r"承诺|承諾|答应|應允|应允|允诺|保证(?:将|提供)|宣布(?:将|將)?[^。]{0,20}"
            r"(?:提供|援助|捐|出资|出資|派遣|派出|加入|支援)|(?:将|將)(?:再次?|继续|另外?|额外|追加|免费|无偿)?"
            r"(?:向[^。，]{1,12})?(?:再次?|追加|额外)?(?:提供|捐赠|捐贈|捐助|派遣|援助|出资|出資)"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "zh.commit.offered",
        _P(rf"愿意?(?:免费|无偿)?[^，。]{{0,24}}?{ZH}|提议[^，。]{{0,20}}?{ZH}"),
        Status.OFFERED,
        "soft",
    ),
    Commit(
        "zh.commit.given",
        _P(
            rf"(?:(?:将|將|拟|擬|计划|計劃|决定|決定|宣布|批准|核准|同意|宣佈|预定|預定|承[诺諾])[^。；]{{0,40}}?|{_WILL}[^，。；]{{0,24}}?)(?:{ZH}|(?:再|加|赠)?送(?!别|行|达|终|军|款)|派(?=\s?[0-9一二两三四五六七八九十数]))"
            rf"|(?:再|加码|追加|新增)[^，。；]{{0,8}}?援[乌烏]|(?:免费|免費|无偿|無償|再|追加|额外|額外){ZH}"
        ),
        Status.PLEDGED,
        counted=True,
    ),
    Commit(
        "zh.commit.claimed",
        _P(
            rf"(?:决定|将|同意|承诺|计划|打算|拟)[^。，]{{0,30}}?(?:{ZH}|派)[^。，]{{0,24}}(?:报道|消息|传闻|说法|传言)"
        ),
        Status.PLEDGED,
    ),
    Commit(
        "zh.commit.allocated",
        _P(r"(?:批准|通过|通過)[^。]{0,20}(?:拨款|預算|预算)|拨款|撥款|编列|編列"),
        Status.ALLOCATED,
        "binding",
    ),
)
