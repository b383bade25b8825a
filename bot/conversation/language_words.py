"""Small words of every language: closed classes, greetings and fillers, typical endings. General, of no shop."""

from __future__ import annotations

import re

from models.base.i18n import Language
from models.base.text import to_cyrillic

_UZBEK = """
men sen siz biz ular u bu shu osha oʻsha mana ana va ham bilan uchun lekin ammo yoki yo agar keyin oldin hozir bugun
ertaga kecha indinga qachon qayer qayerda qayerga qatta qayoqda nima nimalar kim kimga qanday qanaqa qancha necha nechta
nechchi nech nechpul pul narx narxi narxini qaysi qani nega nimaga bor bormi borku yoʻq yoq yoqmi yoʻqmi yuq yuqmi kerak
kerakmas kere kerey kereymas emas edi ekan ekanmi boʻladi boladi boʻladimi boladimi buladi buladimi bopti boldi boʻldi
boʻlsa bolsa mumkin mumkinmi iltimos yana faqat hamma hammasi barcha juda eng oz koʻp kop ozgina bitta ikkita uchta
toʻrtta turtta beshta oltita ikki uch besh olti yetti sakkiz toʻqqiz oʻn yigirma oʻttiz qirq ellik yuz ming soʻm som
sum oling olaman olay olmoqchi olmoqchiman olib bering beraman berasiz berasizlarmi berila beringlar bervoring qiling
qilib qilasizlarmi qilsa qilmoqchi koʻrsating korsating koʻrsat ayting ayting boshqa katta kichik yaxshi arzon arzonroq
qimmat qizil oq qora koʻk kok yashil sariq rang rangi rangli rangidan razmeri buyurtma savat savatga savatim qoʻshing
qoʻshib qoshib qoying solib solib yetkazib yuborasizlarmi manzil tolov toʻlov kun kuni soat hafta oy yil uy uyga
menga sizga sizda sizlarda bizda meniki shuni buni buniki shunaqa bunaqa boʻlim dokon doʻkon sovga sovgʻa biror
biron hech har ichida tashqari keyingi oʻzi ozi oʻzim nimadir deb dedi aytdi kelsin keladi keldi kelib ketdi qoldi
qolgan qolganmi tushunmadim tushunmayapsiz odam tirik chaqiring bilan aka opa uka singil
"""
_UZBEK_CYRILLIC = """
мен сиз биз улар бу шу ва хам билан учун лекин ёки агар кейин олдин хозир бугун эртага кеча индинга качон каер каерда
катта нима нималар ким канака канча неча нечта неччи нарх нархи нархини кайси бор борми йук йукми керак кере эмас эди
экан булади буладими булди булса мумкин мумкинми илтимос яна факат хамма хаммаси барча жуда энг куп озгина битта иккита
учта туртта бешта икки уч беш олти етти саккиз ун йигирма киркта юз минг сум олинг оламан олай олиб беринг бераман
берасиз килинг килиб курсатинг айтинг бошка кичик яхши арзон киммат кизил кора кук яшил сарик ранг ранги размери
буюртма саватга кушинг кушиб куйинг солиб етказиб манзил тулов кун куни соат хафта менга сизга сизда сизларда шуни буни
шунака бунака дукон совга бирор хеч хар ичида узи узим деб келсин келади келди кетди колди колган хайр рахмат салом
пул келадими борсам олсам кочон иссик чой майли унда соғ
"""
_RUSSIAN = """
я ты вы мы он она они это этот эта эти тот та те и а но да нет или если то так тоже ещё еще уже только очень всё все весь
что чё че кто где когда куда как какой какая какое какие сколько почему зачем чем почём почем у в на с со к ко по за из
от до для без под над про при о об не ни же ли бы есть нету был была было были будет буду можно нужно нужен нужна надо
мне меня мой моя моё мои вам вас ваш ваша ваши нам нас нам его её ее их им ему ей кого чего тут там здесь сюда туда
сегодня завтра вчера послезавтра сейчас потом после привет здравствуйте добрый день спасибо пожалуйста хочу хотел хотела
возьму беру дайте давайте покажите скажите подскажите стоит цена заказ заказать купить доставка размер корзину корзине
два две три четыре пять десять сто тысяч один одна одну ну вот просто больше меньше самый какие-то такой такая такие
"""
_RUSSIAN_LATIN = """
ya vi mi on ona eto etot eta i a no da net ili esli tak toje uje tolko ochen vse vsyo chto shto chto-to kto gde kogda
kuda kak kakoy kakaya kakie skolko skoka pochemu pochom est estli nado nujno nujen mojno mojna mne menya moy moya vam
vas vash nam ego eyo ix tut tam zdes segodnya zavtra vchera poslezavtra seychas potom privet zdravstvuyte spasibo
pojaluysta pojalusta hochu xochu vozmu beru dayte davayte davay pokajite skajite podskajite stoit sena zakaz zakazat
kupit dostavka dastavka razmer korzinu korzina dva dve tri chetire pyat desyat sto tisyach odin odna prosto bolshe
kakoynibud nibud podarok dlya bez pod pro u s na v do srazu jivoy chelovek besplatno nalichii
"""
_ENGLISH = """
i you he she it we they me him her us them my your his its our their this that these those the a an and or but if then
so to of in on at for from with without by about into over after before is are was were be been do does did have has had
can could will would shall should may might must not no yes what which who where when why how much many any some all
more most other one two three four five ten there here now today tomorrow tmrw please pls thanks thank hello hi hey
want need get give show tell buy order price cost size looking got im ive whats dont cant wanna gonna just also too ok
anything something someone great good nice need take add remove cart basket delivery ship shipping
"""
_SPANISH = """
yo tú tu usted ustedes él ella nosotros vosotros ellos el la los las un una unos unas lo le les me te se nos os mi mis su
sus y e o u pero si sí no ni que qué como cómo cuando cuándo donde dónde cual cuál quien quién cuanto cuánto cuesta
cuestan cuántos por para con sin de del al a en sobre entre hasta desde hay está están estoy es son soy era tengo tiene
tienes tienen tenéis quiero quería quisiera busco puedo puede puedes pueden podéis hacéis hacen ver más menos muy mucho
algo alguien nada todo todos todas este esta esto estos estas ese esa eso esos esas otro otra uno dos tres cuatro cinco
diez ya también hola buenas buenos días tardes gracias vale porfa favor ahora hoy mañana ayer pasado lunes viernes dame
ponme quita añade carrito pedido envío talla regalo barato caro bueno pues me llevo llevarle
"""
_ITALIAN = """
io tu troppo sconto lei lui noi voi loro il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da
dal dalla in nel nella nei con su sul sulla per tra fra e ed o ma se sì no non che chi cosa come quando dove quale quali
quanto quanti quanta costa costano perché mi ti ci vi si ne è e' sono sei siamo ho hai ha avete abbiamo hanno c'è ce ci
sono vorrei voglio cerco posso può puoi potete fate vendete vedere più meno molto poco qualcosa qualcuno niente tutto
tutti questo questa questi queste quello quella quel altro altra due tre quattro cinque dieci già anche ciao buongiorno
buonasera salve grazie per favore prego ora oggi domani ieri dopodomani lunedì venerdì domenica entro dammi prendo metti
togli aggiungi carrello ordine spedizione taglia regalo bella bello mio mia tuo sua dell nell all un' l' d' sull dall
"""

_GREETINGS = {
    Language.UZ: "salom assalomu alaykum aleykum salomlar rahmat raxmat rahmatkatta ha yoʻq xayr hayr mayli xop hop xo'p boʻpti zoʻr "
    "qalaysiz yaxshimisiz yaxshimisizlar hayrli kun tushunarli kechirasiz oʻsha nechpul qanchadan",
    Language.UZ_CYRL: "салом ассалому алайкум салом рахмат раҳмат хайр майли хоп хўп бўпти зўр қалайсиз яхшимисиз",
    Language.RU: "привет здравствуйте здрасте здравствуй спасибо пожалуйста пока ага угу ладно хорошо понятно окей privet "
    "spasibo zdravstvuyte zdraste pojaluysta ladno xorosho horosho poka davay svidaniya",
    Language.EN: "hello hi hey hiya thanks thank cheers bye goodbye sorry please morning evening awesome great sure yeah yep nope",
    Language.ES: "hola buenas gracias adiós porfa vale hasta luego buenos tardes noches perdón perdona claro genial",
    Language.IT: "ciao salve buongiorno buonasera grazie arrivederci prego scusa scusi certo perfetto va bene",
}  # fmt: skip


def _set(text: str) -> frozenset[str]:
    return frozenset(text.replace("\u02bb", "").replace("'", "").split())


FILLERS: dict[Language, frozenset[str]] = {language: _set(text) for language, text in _GREETINGS.items()}
"""Greetings and fillers, plain enough to tell the language of a message of one or two words."""

FUNCTION_WORDS: dict[Language, frozenset[str]] = {
    Language.UZ: _set(_UZBEK),
    Language.UZ_CYRL: _set(_UZBEK_CYRILLIC) | frozenset(to_cyrillic(word) for word in _UZBEK.split()),
    Language.RU: _set(_RUSSIAN) | _set(_RUSSIAN_LATIN),
    Language.EN: _set(_ENGLISH),
    Language.ES: _set(_SPANISH),
    Language.IT: _set(_ITALIAN),
}

ENDINGS: dict[Language, re.Pattern[str]] = {
    Language.UZ: re.compile(
        r"(lar|larim|larni|laringiz|ingiz|imiz|ning|dan|ga|gacha|dagi|lik|ligi|chi|misiz|sizlar|sizlarmi|sizmi|mi|moqchi|"
        r"yapsiz|yapman|aman|asiz|adi|adimi|ganmi|gan|ding|dim|roq|roqmi|ing|ib|ini|ni)$"
    ),
    Language.UZ_CYRL: re.compile(
        r"(лар|ларни|лари|ингиз|имиз|нинг|дан|гача|даги|лик|лиги|чи|сиз|сизлар|сизларми|ми|моқчи|мокчи|япсиз|япман|аман|"
        r"асиз|ади|адими|ганми|ган|роқ|рок|инг|инглар|иб|ини|ни|га)$"
    ),
    Language.RU: re.compile(
        r"(ый|ий|ая|ое|ые|ого|ому|ыми|ость|ение|ться|ется|ите|ать|ить|ешь|ите|ами|ях|ов|ой|ую|ла|ли|ют|ет|"
        r"skiy|niy|naya|noye|nogo|aya|iye|yte|ite|tsya|yut|chka|enie)$"
    ),
    Language.EN: re.compile(r"(ing|tion|ness|ould|ght|ally|ely|sn|able|ies|ee|ck)$"),
    Language.ES: re.compile(
        r"(ción|ciones|mente|ando|iendo|ada|ado|dad|ero|ito|ita|éis|áis|amos|emos|ías|ía|illo|illa|es|os|as)$"
    ),
    Language.IT: re.compile(
        r"(zione|zioni|mente|ando|endo|ata|ato|ità|iere|etto|etta|ete|ate|iamo|ino|gli|tte|tto|zza|are|ere|ire)$"
    ),
}
