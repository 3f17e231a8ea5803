"""Is this a text of public matters? Two bare surnames side by side may be those of golfers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.text.fold import Folded

# Offices, and what governments speak of. Beginnings of words in alphabetic scripts.
_BEGIN = (
    "abkommen accord alliance allianz allied allies ambassad amtskolleg armed armeen artiller "
    "aukus ballistic bilateral botschaft "
    "bundnis ceasefire chancell cyber defence defense deterr detroits diplomat disarm drohne "
    "drone envoy flugabwehr fregat frigate generalinspekt gipfel gouvernement government guerre "
    "homologue hormuz howitzer indopazifi kanzler krieg kyiv luftabwehr meerenge militar minist "
    "missile moscow moskau munition nato naval navy nuclear nukle oberbefehl otan panzer peking "
    "prasident premierminist president radpanzer rakete regierung russia russie russisch russland "
    "sanction sanktion schattenflotte secretaire securit security seekabel shells sicherheit "
    "sommet straits streitkraft submarin summit taiwan talks telefonat telefonier telephone "
    "torpille treaty troop truce truppe ukrain unterseeboot verteidig waffen warship weapon"
)
_PHRASES = (
    "cease fire|cessez le feu|etat major|foreign secretary|foreign affairs|indo pacific|"
    "leurs forces|north korea|phone call|phones|pyongyang|pjongjang|sea cable|sous marin|"
    "their forces|two plus two|u boot|visiting forces"
)
_CJK = (
    "首相|総理|大統領|外相|国防|防衛|大臣|長官|首脳|会談|停戦|制裁|兵|弾|艦|潜水|安保|安全保障|核|政府|同盟|"
    "ウクライナ|台湾|海峡|北朝鮮|電話|"
    "장관|총리|대통령|회담|정상|외교|국방|휴전|제재|군사|미사일|잠수함|함정|안보|정부|동맹|우크라이나|대만|해협|북한|평양|통화했|통화하|전화|"
    "总理|總理|总统|總統|外长|外長|防长|防長|部长|部長|会谈|會談|会晤|會晤|峰会|峰會|停火|制裁|(?<![冠亚亞季])[军軍]|"
    "导弹|導彈|潜艇|潛艇|舰|防务|防務|安全|政府|联盟|乌克兰|台海|朝鲜|平壤|试射|試射|"
    "通电话|通電話|通话|通話"
)
_MATTERS = re.compile(f" (?:{_BEGIN.replace(' ', '|')}|{_PHRASES})|{_CJK}")


def is_public(folded: Folded) -> bool:
    """Tell whether a text names an office, or what governments speak of."""
    return _MATTERS.search(folded.text) is not None
