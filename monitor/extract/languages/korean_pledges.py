"""Korean: the words by which a state binds itself, or takes its word back."""

from __future__ import annotations

import re
from typing import Final

from monitor.extract.languages.lexicon import Commit
from monitor.types import Status

_P: Final = re.compile

# a verb of doing: not of meeting, talking, striving or putting off
_DO: Final = (
    r"(?<![가-힣])(?!(?:만나|협의|논의|협력|노력|방문|이어|강화|검토|추진|지속|소통|열|열리|갖|개최|재개|참석|공조|모색|회담|대화|심화"
    r"|면담|연기|미루|취소|하(?=기로|겠)|않|대응|공유하(?=겠)|지지|환영|되|알|보|말|찾|돌아보|둘러보|기대|생각))[가-힣]+?"
)

COMMITS: Final = (
    Commit(
        "ko.commit.withdrawn",
        _P(
            r"(?:약속|지원|제공|공여|파견|기여|제안)(?:\s?(?:계획|방침|결정|안))?(?:을|를)\s?"
            r"(?:철회|거둬들|백지화)(?:했|하기로|하였|였)"
        ),
        Status.WITHDRAWN,
    ),
    Commit(
        "ko.commit.delayed",
        _P(
            r"(?:인도|납품|계약|서명|지원|공급|공여|파견|배치|전달|선적)[^.]{0,60}"
            r"(?:연기|지연|미뤄|미루|늦춰|늦추|늦어)(?:됐|졌|했|되|기로|지게|질)"
        ),
        Status.DELAYED,
    ),
    Commit(
        "ko.commit.accepted",
        _P(r"(?:제안|제의)(?:을|를)\s?(?:수락|수용|받아들(?:였|이기로))"),
        Status.AGREED,
        mutual=True,
    ),
    Commit(
        "ko.commit.signed",
        _P(
            r"(?:서명|체결)(?:했|하고|하였|을\s?했|식을|을\s?마)|계약을\s?(?:맺|따냈|수주)"
            r"|양해각서\(?M?O?U?\)?(?:를|에)\s?(?:맺|교환)"
        ),
        Status.SIGNED,
        "binding",
        mutual=True,
    ),
    Commit(
        "ko.commit.allocated",
        _P(
            r"(?:예산|자금|기금|지원금|지원안|출연안|동의안|추경안?|예비비)[^.]{0,30}(?:의결|편성|배정|승인"
            r"|확정|가결|통과)(?:했|하고|됐|하였|시켰)|국무회의[^.]{0,30}의결"
        ),
        Status.ALLOCATED,
        "binding",
    ),
    Commit(
        "ko.commit.delivered",
        _P(
            r"(?:인도|전달|집행|지급|납품|송금|공여)(?:했다|했다고|를\s?완료|을\s?완료|됐다"
            r"|을\s?마쳤|를\s?마쳤)"
        ),
        Status.DELIVERED,
        "firm",
    ),
    Commit(
        "ko.commit.agreed",
        _P(
            r"하기로\s?(?:뜻을\s?모|의견을\s?모|합의|의견\s?일치)|합의(?:했|하고|에\s?이르"
            r"|를\s?이루|를\s?도출|하였)|의견을\s?같이했"
        ),
        Status.AGREED,
        "firm",
        mutual=True,
    ),
    Commit(
        "ko.commit.decided-both",
        _P(
            r"(?:양측|양국|양자|양\s?(?:장관|정상)|두\s?(?:나라|장관|정상|사람)"
            r"|^(?:\([^)]*\)\s)?\S{1,12}[과와]\s\S{1,12}[이가은는]\s)[^.]{0,80}?"
            + _DO
            + r"기로\s?(?:했|하였|하고|하며|뜻을|의견을|결정|약속|정했|한\s)"
        ),
        Status.AGREED,
        "firm",
        mutual=True,
    ),
    Commit(
        "ko.commit.offered",
        _P(
            r"(?:제공|지원|공급|판매|수출|설치|개설|신설)하?(?:자고|겠다고|할\s?것을|을|를)\s?"
            r"(?:제안|제의)(?:했|하고|하며)"
        ),
        Status.OFFERED,
        "soft",
    ),
    Commit(
        "ko.commit.pledged",
        _P(
            r"(?:지원|제공|기여|공여|인도|공급|수출|배치|건설|신설|파병|파견|투입|출연|참여|가입|개설|설치|분담|투자|지급|전달"
            r"|납입|기부|증액|확대)"
            r"(?:을|를)?\s?(?:하기로|하겠다|할\s?(?:것이라|것이다|것을|예정|계획|방침)|키로"
            r"|한다고|하겠다고|할\s?거라)"
            r"|(?:지원|제공|기여|파병|공여|출연)(?:을|를)\s?약속|약속했|공약했|내놓기로"
            r"|내기로|보태기로|보내기로|보내겠다"
            r"|(?:열|짓|세우|두|내|주|보내|보태|넘기|사들이|받아들이|늘리|만들|마련하|공급하|인도하"
            r"|배치하|건설하|구매하|신설하|창설하|개소하|부담하|훈련시키|수용하)"
            r"(?:겠다[\"”]?(?:고|는)|기로\s?(?:했|하였|결정|약속|정))"
            r"|(?:지원|기여)\s?(?:계획|방안|패키지)(?:을|를)\s?(?:발표|공개)(?:했|하고|하며)"
            r"|내겠다[\"”]?고\s?밝혔|(?:지원|제공|공급|파견|파병|수출|인도|판매)(?:한다|했다|할\s것이라|하기로\s했다)는"
        ),
        Status.PLEDGED,
        "firm",
    ),
    Commit(
        "ko.commit.decided",
        _P(
            _DO + r"(?:기로\s?(?:했|하였|하고|하며|결정|약속|정했|한\s)"
            r"|겠다[\"”]?(?:고|는)\s?(?:[^.]{0,12}\s)?(?:밝|말|약속|전했|발표|하였|했|답|뜻|의사|입장|계획)"
            r"|[을를]?\s?(?:방침|계획|예정)(?:을|이라고|임을)\s?(?:밝|전달|전했|발표|공개|통보|설명))"
        ),
        Status.PLEDGED,
        "firm",
    ),
)
