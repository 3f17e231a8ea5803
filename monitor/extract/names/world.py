"""States and groups as English papers name them, for those the gazetteer does not hold.

One line a side: id; names; adjectives and peoples; capitals and seats that stand for a government.
"""
# ruff: noqa: E501

from __future__ import annotations

TABLE = """\
kr;South Korea|S Korea|S. Korea|S.Korea|Republic of Korea|ROK;South Korean|South Koreans|S. Korean|S.Korean|ROKS;Seoul|Blue House|Cheong Wa Dae|Yongsan
kp;North Korea|N Korea|N. Korea|N.Korea|DPRK;North Korean|North Koreans|N. Korean;Pyongyang
jp;Japan;Japanese;Tokyo|Kantei|Akasaka Palace|Ichigaya
au;Australia;Australian|Australians|Aussie|HMAS|ADF;Canberra
nz;New Zealand|NZ|Aotearoa;New Zealander|New Zealanders|Kiwi|HMNZS|NZDF|RNZAF|RNZN;Wellington
us;United States|United States of America|U.S.|US|USA|U.S.A.|America;American|Americans|USS|USNS;Washington|White House|Pentagon|State Department|Capitol Hill|Foggy Bottom
ca;Canada;Canadian|Canadians|HMCS|RCAF|RCN;Ottawa|Rideau Hall|Parliament Hill
gb;United Kingdom|UK|U.K.|Britain|Great Britain|England;British|Britons|HMS|RAF|RFA;London|Downing Street|Whitehall
fr;France;French;Paris|Elysee|Élysée|Quai d'Orsay|Matignon
de;Germany|West Germany;German|Germans|West German|FGS;Berlin|Bonn|Bundestag|Federal Foreign Office|Federal Chancellery|Bendlerblock
it;Italy;Italian|Italians|ITS;Rome|Palazzo Chigi|Farnesina|Quirinale
es;Spain;Spanish|Spaniards;Madrid|Moncloa
pt;Portugal;Portuguese;Lisbon|Sao Bento|São Bento
nl;Netherlands|Holland;Dutch|HNLMS;The Hague|Hague|Binnenhof
be;Belgium;Belgian|Belgians;
lu;Luxembourg;Luxembourgish;
pl;Poland;Polish|Poles|ORP;Warsaw|Sejm
cz;Czechia|Czech Republic|Czechoslovakia;Czech|Czechs;Prague|Prague Castle
sk;Slovakia;Slovak|Slovaks;Bratislava
hu;Hungary;Hungarian|Hungarians;Budapest
ro;Romania;Romanian|Romanians;Bucharest|Cotroceni
bg;Bulgaria;Bulgarian|Bulgarians;Sofia
gr;Greece|Hellenic Republic;Greek|Greeks|Hellenic;Athens|Maximos Mansion
tr;Turkey|Türkiye|Turkiye;Turkish|Turks|TCG;Ankara
no;Norway;Norwegian|Norwegians|HNoMS|KNM;Oslo|Storting
se;Sweden;Swedish|Swedes|HSwMS;Stockholm|Riksdag|Rosenbad
fi;Finland;Finnish|Finns;Helsinki|Eduskunta
dk;Denmark;Danish|Danes|HDMS;Copenhagen|Folketing|Christiansborg
is;Iceland;Icelandic;Reykjavik
ie;Ireland;Irish;Dublin
ee;Estonia;Estonian|Estonians;Tallinn|Riigikogu|Toompea
lv;Latvia;Latvian|Latvians;Riga|Saeima
lt;Lithuania;Lithuanian|Lithuanians;Vilnius|Seimas
si;Slovenia;Slovenian|Slovene;Ljubljana
hr;Croatia;Croatian|Croats;Zagreb
rs;Serbia|Yugoslavia;Serbian|Serbs|Yugoslav;Belgrade
me;Montenegro;Montenegrin;Podgorica
mk;North Macedonia|Macedonia;Macedonian;Skopje
al;Albania;Albanian|Albanians;Tirana
ba;Bosnia|Bosnia and Herzegovina|Bosnia-Herzegovina;Bosnian|Bosnians;Sarajevo
xk;Kosovo;Kosovar|Kosovan;Pristina
md;Moldova;Moldovan|Moldovans;Chisinau
ch;Switzerland;Swiss;Bern
at;Austria;Austrian|Austrians;
cy;Cyprus;Cypriot|Cypriots;Nicosia
mt;Malta;Maltese;Valletta
ua;Ukraine;Ukrainian|Ukrainians;Kyiv|Kiev|Verkhovna Rada|Rada|Bankova
ru;Russia|Russian Federation|Soviet Union|USSR|U.S.S.R.;Russian|Russians|Soviet|Soviets;Moscow|Kremlin
by;Belarus;Belarusian|Belarusians;Minsk
ge;;Georgian|Georgians;Tbilisi
am;Armenia;Armenian|Armenians;Yerevan
az;Azerbaijan;Azerbaijani|Azeri;Baku
kz;Kazakhstan;Kazakh|Kazakhstani;Astana
uz;Uzbekistan;Uzbek;Tashkent
tm;Turkmenistan;Turkmen;Ashgabat
kg;Kyrgyzstan;Kyrgyz;Bishkek
tj;Tajikistan;Tajik;Dushanbe
cn;China|People's Republic of China|PRC;Chinese;Beijing|Zhongnanhai
tw;Taiwan;Taiwanese;Taipei
mn;Mongolia;Mongolian;Ulaanbaatar
in;India;Indian|Indians;New Delhi|Delhi|South Block|Raisina Hill
pk;Pakistan;Pakistani|Pakistanis;Islamabad
bd;Bangladesh;Bangladeshi;Dhaka
lk;Sri Lanka;Sri Lankan;Colombo
np;Nepal;Nepali|Nepalese;Kathmandu
af;Afghanistan;Afghan|Afghans;Kabul
mm;Myanmar|Burma;Burmese;Naypyitaw
th;Thailand;Thai|Thais;Bangkok
vn;Vietnam|Viet Nam;Vietnamese;Hanoi
kh;Cambodia;Cambodian;Phnom Penh
la;Laos;Laotian|Lao;Vientiane
my;Malaysia;Malaysian|Malaysians;Kuala Lumpur|Putrajaya|Wisma Putra
sg;Singapore;Singaporean|Singaporeans;
id;Indonesia;Indonesian|Indonesians;Jakarta
ph;Philippines;Philippine|Filipino|Filipinos;Manila|Malacanang|Malacañang
bn;Brunei;Bruneian;
tl;East Timor|Timor-Leste;Timorese;Dili
pg;Papua New Guinea;Papua New Guinean;Port Moresby
fj;Fiji;Fijian;Suva
sb;Solomon Islands;;Honiara
vu;Vanuatu;;Port Vila
to;Tonga;Tongan;
ws;Samoa;Samoan;Apia
pw;Palau;Palauan;
il;Israel;Israeli|Israelis;Jerusalem|Tel Aviv
ps;Palestine|Palestinian Authority|PLO;Palestinian|Palestinians;Ramallah
lb;Lebanon;Lebanese;Beirut
sy;Syria;Syrian|Syrians;Damascus
jo;;Jordanian|Jordanians;Amman
iq;Iraq;Iraqi|Iraqis;Baghdad
ir;Iran|Islamic Republic;Iranian|Iranians;Tehran
sa;Saudi Arabia;Saudi|Saudis|Saudi Arabian;Riyadh
ae;United Arab Emirates|UAE|U.A.E.|Emirates;Emirati|Emiratis;Abu Dhabi
qa;Qatar;Qatari|Qataris;Doha
kw;Kuwait;Kuwaiti|Kuwaitis;
bh;Bahrain;Bahraini;Manama
om;Oman;Omani;Muscat
ye;Yemen;Yemeni|Yemenis;Sanaa
eg;Egypt;Egyptian|Egyptians;Cairo
ly;Libya;Libyan|Libyans;Tripoli
tn;Tunisia;Tunisian;Tunis
dz;Algeria;Algerian;Algiers
ma;Morocco;Moroccan;Rabat
sd;Sudan;Sudanese;Khartoum
ss;South Sudan;South Sudanese;Juba
et;Ethiopia;Ethiopian;Addis Ababa
er;Eritrea;Eritrean;Asmara
so;Somalia;Somali;Mogadishu
dj;Djibouti;Djiboutian;
ke;Kenya;Kenyan;Nairobi
ug;Uganda;Ugandan;Kampala
tz;Tanzania;Tanzanian;Dodoma
rw;Rwanda;Rwandan;Kigali
cd;Democratic Republic of Congo|Congo;Congolese;Kinshasa
ng;Nigeria;Nigerian;Abuja|Aso Rock
gh;Ghana;Ghanaian;Accra
sn;Senegal;Senegalese;Dakar
ml;Mali;Malian;Bamako
ne;Niger;Nigerien;Niamey
za;South Africa;South African|South Africans;Pretoria
zw;Zimbabwe;Zimbabwean;Harare
zm;Zambia;Zambian;Lusaka
mz;Mozambique;Mozambican;Maputo
ao;Angola;Angolan;Luanda
mx;Mexico;Mexican|Mexicans;Mexico City
cu;Cuba;Cuban|Cubans;Havana
ht;Haiti;Haitian;
br;Brazil;Brazilian|Brazilians;Brasilia|Planalto|Itamaraty
ar;Argentina;Argentine|Argentinian;Buenos Aires|Casa Rosada
cl;Chile;Chilean;
pe;Peru;Peruvian;Lima
co;Colombia;Colombian;Bogota
ve;Venezuela;Venezuelan;Caracas
ec;Ecuador;Ecuadorian;Quito
pa;Panama;Panamanian;
ni;Nicaragua;Nicaraguan;Managua
hn;Honduras;Honduran;
sv;El Salvador;Salvadoran;
gt;Guatemala;Guatemalan;
nato;NATO|Nato|North Atlantic Treaty Organization|North Atlantic Treaty Organisation|North Atlantic Council|NAC|Atlantic Alliance;;
eu;European Union|EU|E.U.|EEAS|External Action Service|European Commission|European Council|European Community|EC;;
un;United Nations|UN|U.N.|Security Council|UN General Assembly|General Assembly;;
g7;G7|G-7|Group of Seven;;
g20;G20|G-20|Group of 20|Group of Twenty;;
asean;ASEAN|Asean|Association of Southeast Asian Nations;;
opec;OPEC|Opec;;
imf;IMF|International Monetary Fund;;
worldbank;World Bank;;
adb;Asian Development Bank|ADB;;
afdb;African Development Bank|AfDB;;
ebrd;European Bank for Reconstruction and Development|EBRD;;
eib;European Investment Bank|EIB;;
aiib;Asian Infrastructure Investment Bank|AIIB;;
isdb;Islamic Development Bank;;
ceb;Council of Europe Development Bank;;
nib;Nordic Investment Bank;;
idb;Inter-American Development Bank;;
paris-club;Paris Club;;
oecd;OECD;;
iaea;IAEA|International Atomic Energy Agency;;
osce;OSCE;;
au-union;African Union;;
arab-league;Arab League;;
gcc;Gulf Cooperation Council|GCC;;
apec;APEC;;
wto;WTO|World Trade Organization;;
taliban;Taliban;;
hamas;Hamas;;
hezbollah;Hezbollah|Hizbollah;;
houthis;Houthi|Houthis;;
kurds;Kurds|Peshmerga;Kurdish;
"""

# bodies that sit for an alliance: their meetings are multilateral
# large cities that papers write from, besides capitals
CITIES = (
    "au:Russell Hill|Sydney|Melbourne|Perth|Brisbane|Adelaide|Darwin|Hobart|Townsville", "nz:Devonport|Trentham|Auckland|Christchurch|Dunedin",
    "jp:Ichigaya|Kasumigaseki|Nagatacho|Sasebo|Kure|Maizuru|Kobe|Nagasaki|Naha|Osaka|Yokosuka|Hiroshima|Nagoya|Fukuoka|Sapporo", "kr:Yongsan|Gyeryong|Pyeongtaek|Jinhae|Geoje|Gwacheon|Sejong|Ulsan|Busan|Daejeon|Incheon|Changwon",
    "de:Munich|Hamburg|Frankfurt|Cologne", "ca:Toronto|Montreal|Vancouver|Halifax",
    "gb:Portsmouth|Plymouth|Faslane|Edinburgh|Belfast|Manchester", "fr:Marseille|Lyon|Toulon", "it:Milan|Naples|Turin",
    "tr:Istanbul|Izmir", "pl:Krakow|Gdansk|Gdynia", "ua:Odesa|Lviv|Kharkiv",
)  # fmt: skip


CODE = 2  # letters of a state's side
BODIES = frozenset(
    {"nato", "eu", "un", "g7", "g20", "asean", "opec", "imf", "worldbank", "iaea", "osce"}
    | {"au-union", "arab-league", "gcc", "apec", "wto", "adb", "afdb", "ebrd", "eib", "idb"}
    | {"paris-club", "oecd", "aiib", "isdb", "ceb", "nib"}
)
# groups written as one word that stand for their members
GROUPS = {
    "IP4": ("au", "jp", "kr", "nz"),
    "AP4": ("au", "jp", "kr", "nz"),
    "Indo-Pacific Four": ("au", "jp", "kr", "nz"),
    "Indo-Pacific partners": ("au", "jp", "kr", "nz"),
    "Asia-Pacific partners": ("au", "jp", "kr", "nz"),
    "Koreas": ("kp", "kr"),
    "inter-Korean": ("kp", "kr"),
    "Inter-Korean": ("kp", "kr"),
    "Franco-German": ("de", "fr"),
    "Anglo-French": ("fr", "gb"),
    "Sino-American": ("cn", "us"),
    "Sino-Japanese": ("cn", "jp"),
    "Sino-Russian": ("cn", "ru"),
    "Russo-Japanese": ("jp", "ru"),
    "Allied Maritime Command": ("nato",),
    "Allied Air Command": ("nato",),
    "Allied Land Command": ("nato",),
    "Allied Joint Force Command": ("nato",),
    "Joint Force Command Brunssum": ("nato",),
    "Joint Force Command Naples": ("nato",),
    "Joint Force Command Norfolk": ("nato",),
    "AUKUS": ("au", "gb", "us"),
    "Quad": ("au", "in", "jp", "us"),
    "Baltic states": ("ee", "lt", "lv"),
    **dict.fromkeys(
        ("NB8", "Nordic-Baltic Eight", "Nordic and Baltic countries", "Nordic-Baltic countries"),
        ("dk", "ee", "fi", "is", "lt", "lv", "no", "se"),
    ),
}
# groups of the gazetteer by id, as the sides they stand for
MEMBERS = {
    "ip4": ("au", "jp", "kr", "nz"),
    "aukus-members": ("au", "gb", "us"),
    "nato-members": ("nato",),
    "nato-officials": ("nato",),
}
# heads papers print without their country
LEADERS = """\
us:Trump Obama Biden Bush Clinton Reagan Pompeo Tillerson Kerry Blinken Rubio Mattis Hagel Panetta Esper Hegseth Pence Harris Vance Austin Rice Rumsfeld Gates Carter
ru:Putin Medvedev Lavrov Shoigu Belousov Yeltsin Gorbachev
cn:Xi Hu Wen Jiang|gb:Johnson Cameron Blair Starmer Sunak Truss Thatcher
fr:Macron Hollande Sarkozy Chirac Mitterrand|de:Merkel Scholz Merz Kohl Schroeder
un:Guterres|nato:Rutte Stoltenberg Dragone Shekerinska|au:Albanese Marles Morrison Turnbull|nz:Luxon Ardern Hipkins
ua:Zelenskyy Zelensky Zelenskiy Poroshenko|il:Netanyahu|ps:Abbas|tr:Erdogan Erdoğan|sy:Assad
ca:Trudeau Carney Harper|it:Renzi Meloni Draghi Conte|in:Modi|eg:Sisi|jp:Abe Suga Nakasone Takaichi Kishida Ishiba Koizumi Motegi Nakatani
"""
