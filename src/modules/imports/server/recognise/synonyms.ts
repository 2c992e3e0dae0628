/**
 * Names of columns in exports and hand-made tables, in English, Russian, Latvian and Polish, as
 * `foldHeader` folds them. Where two records know a name, the main record of the file wins.
 */
import { isAdded, type BuiltInKind, type RecordKind } from '../../targets.ts'

type Names = Record<string, string>

const owner = 'owner|record owner|responsible|responsible person|assigned to|assignee|sales agent|sales rep|salesperson|seller|account manager|ответственный|ответственный сотрудник|менеджер|продавец|atbildīgais|vadītājs|menedžeris|opiekun|właściciel|handlowiec|负责人'
const created = 'created|created at|created on|create date|created date|date created|creation date|created time|add time|дата создания|создан|создана|дата добавления|izveidots|reģistrēts|data utworzenia|utworzono|创建时间'
const tags = 'tags|tag|labels|label|теги|тег|метки|birkas|etykiety|tagi|标签'
const source = 'source|lead source|original source|channel|origin|источник|источник сделки|источник обращения|avots|źródło|来源'
const id = 'id|record id|source id|external id|uid|guid|№|код|внешний код|ид'
const notes = 'note|notes|comment|comments|remarks|примечание|примечания|примечание 1|комментарий|комментарии|заметка|заметки|piezīmes|piezīme|komentārs|uwagi|notatki|komentarz|备注'

/** Of every object that an administrator made. */
const ofAdded: Names = { sourceId: id, name: 'name|title|название|наименование|nosaukums|nazwa|名称', ownerId: owner }

const names: Record<BuiltInKind, Names> = {
  team: {},
  user: {
    sourceId: id + '|user id|employee id',
    name: 'name|full name|user|user name|employee|sales agent|agent|sales rep|фио|имя|сотрудник|пользователь|менеджер|vārds uzvārds|darbinieks|imię i nazwisko|pracownik|姓名',
    email: 'email|email address|work email|login|почта|электронная почта|рабочий email|epasts|e pasts',
    phone: 'phone|phone number|mobile|телефон|мобильный телефон|tālrunis|telefon',
    jobTitle: 'job title|position|title|должность|amats|stanowisko',
    team: 'team|department|group|отдел|подразделение|команда|группа|nodaļa|komanda|dział|zespół',
    manager: 'manager|head|supervisor|team lead|reports to|руководитель|начальник|vadītājs|kierownik|przełożony',
    office: 'office|regional office|branch|region|офис|филиал|регион|filiāle|birojs|oddział|biuro',
    role: 'role|roles|роль|права|loma|rola',
  },
  product: {
    name: 'name|product|product name|item|item name|title|название|наименование|товар|название товара|продукт|номенклатура|nosaukums|prece|produkts|nazwa|produkt|towar|产品|名称',
    sku: 'sku|code|article|article number|item number|product code|part number|артикул|код|код товара|kods|artikuls|kod|indeks|编码',
    sourceId: id + '|product id|item id|id товара',
    series: 'series|category|group|family|product line|серия|категория|группа|раздел|коллекция|sērija|kategorija|grupa|seria|kategoria',
    unit: 'unit|unit of measure|uom|единица|единица измерения|ед изм|ед|mērvienība|jednostka|jm|单位',
    price: 'price|sales price|unit price|list price|retail price|цена|цена продажи|розничная цена|cena|pārdošanas cena|cena sprzedaży|价格',
    cost: 'cost|unit cost|purchase price|cost price|себестоимость|закупочная цена|цена закупки|pašizmaksa|iepirkuma cena|koszt|cena zakupu|成本',
    currency: 'currency|валюта|valūta|waluta|货币',
    active: 'active|is active|активен|активность|aktīvs|aktywny',
    description: 'description|details|описание|подробное описание|apraksts|opis|描述',
  },
  company: {
    sourceId: id + '|company id|account id|organization id|organisation id|associated company id|associated company ids|id компании',
    name: 'name|company|company name|account|account name|organization|organisation|organization name|organisation name|client|customer|customer name|associated company|primary associated company|название|название компании|компания|компания контакта|организация|наименование|клиент|контрагент|заказчик|nosaukums|uzņēmums|klients|firma|nazwa|nazwa firmy|klient|公司|公司名称|客户',
    legalName: 'legal name|registered name|юридическое название|полное наименование|юр название|полное название|juridiskais nosaukums|pełna nazwa',
    taxNumber: 'tax number|tax id|vat|vat number|vat id|vat no|registration number|reg no|registration no|инн|унп|бин|инн компании|рег номер|регистрационный номер|reģ nr|reģistrācijas numurs|reģ numurs|pvn|pvn numurs|pvn nr|nip|regon|税号',
    phones: 'company phone|company phone number|телефон компании|рабочий телефон компании',
    emails: 'company email|email компании|почта компании|рабочий email компании',
    industry: 'industry|sector|industry sector|branch of industry|отрасль|сфера деятельности|сфера|nozare|branża|行业',
    parentId: 'parent|parent company|parent account|subsidiary of|holding|mother company|головная компания|материнская компания|холдинг|mātes uzņēmums|spółka matka|母公司',
    ownerId: `${owner}|company owner|account owner`,
    country: 'country|country region|office location|location|страна|valsts|kraj|国家',
    street: 'street|address|street address|address 1|company address|адрес|улица|адрес компании|юридический адрес|фактический адрес|adrese|iela|adres|ulica|地址',
    city: 'city|town|город|населенный пункт|pilsēta|miasto|城市',
    region: 'state|province|state region|region|область|регион|край|novads|województwo',
    postalCode: 'zip|zip code|postal code|postcode|индекс|почтовый индекс|pasta indekss|kod pocztowy|邮编',
    website: 'website|web site|website url|web|www|url|company domain name|domain|domain name|сайт|веб сайт|сайт компании|mājas lapa|tīmekļa vietne|strona|strona www|网站',
    yearEstablished: 'year established|year founded|founded|founded year|established|год основания|dibināts|rok założenia',
    employees: 'employees|number of employees|employee count|headcount|staff|сотрудники|количество сотрудников|кол во сотрудников|число сотрудников|darbinieki|darbinieku skaits|liczba pracowników',
    revenue: 'revenue|annual revenue|turnover|sales|годовой оборот|оборот|выручка|apgrozījums|przychód|obrót',
    currency: 'currency|валюта|valūta|waluta',
    source,
    since: `${created}|customer since|since`,
    needs: 'needs|потребности',
    tags: `${tags}|company type|type|тип компании|тип`,
  },
  contact: {
    sourceId: id + '|contact id|person id|associated contact id|id контакта',
    fullName: 'full name|name|contact|contact name|contact person|person|person name|primary contact|полное имя|полное имя контакта|имя контакта|фио|ф и о|контакт|контактное лицо|основной контакт|kontaktpersona|vārds uzvārds|vārds un uzvārds|osoba kontaktowa|imię i nazwisko|kontakt|姓名|联系人',
    firstName: 'first name|firstname|given name|имя|vārds|imię|名',
    middleName: 'middle name|patronymic|отчество|второе имя|drugie imię',
    lastName: 'last name|lastname|surname|family name|фамилия|uzvārds|nazwisko|姓',
    salutation: 'salutation|prefix|honorific|обращение|uzruna|zwrot',
    jobTitle: 'job title|position|title|должность|amats|stanowisko|职位',
    phones: 'phone|phone number|phones|telephone|tel|телефон|телефоны|номер телефона|тел|tālrunis|tālr|telefons|telefon|nr telefonu|numer telefonu|电话',
    'phones:work': 'work phone|phone work|business phone|office phone|рабочий телефон|рабочий прямой телефон|darba tālrunis|telefon służbowy',
    'phones:mobile': 'mobile|phone mobile|mobile phone|mobile phone number|cell|cell phone|мобильный телефон|мобильный|сотовый|сотовый телефон|mobilais|mobilais tālrunis|komórka|telefon komórkowy|手机',
    'phones:home': 'home phone|phone home|домашний телефон|mājas tālrunis',
    'phones:other': 'other phone|phone other|другой телефон|дополнительный телефон|факс|fax|fax number',
    emails: 'email|email address|emails|mail|почта|электронная почта|адрес электронной почты|эл почта|epasts|e pasts|e pasta adrese|adres email|poczta|邮箱|电子邮件',
    'emails:work': 'work email|email work|business email|рабочий email|рабочая почта',
    'emails:home': 'personal email|email home|home email|личный email|частный email|личная почта',
    'emails:other': 'other email|email other|другой email|additional email addresses',
    birthday: 'birthday|birth date|date of birth|birthdate|дата рождения|день рождения|dzimšanas diena|dzimšanas datums|data urodzenia|生日',
    ownerId: `${owner}|contact owner`,
    website: 'personal website|website|website url|сайт|веб сайт|mājas lapa|strona',
    street: 'street|address|street address|home address|mailing address|адрес|улица|adrese|adres|地址',
    city: 'city|town|город|pilsēta|miasto|城市',
    region: 'state|province|state region|область|регион|novads|województwo',
    postalCode: 'zip|zip code|postal code|индекс|почтовый индекс|pasta indekss|kod pocztowy',
    country: 'country|country region|страна|valsts|kraj|国家',
    source,
    since: `${created}|customer since|since`,
    language: 'language|preferred language|язык|valoda|język',
    needs: 'needs|потребности',
    tags: `${tags}|lifecycle stage|contact type|тип контакта|тип|persona`,
  },
  deal: {
    sourceId: id + '|deal id|opportunity id|lead id|id сделки|номер сделки',
    title: 'title|name|deal|deal name|deal title|opportunity|opportunity name|subject|название|название сделки|сделка|тема|nosaukums|darījums|nazwa|szansa|transakcja|交易名称|商机名称',
    amount: 'amount|value|deal value|deal amount|budget|sum|total|close value|price|opportunity amount|expected revenue|бюджет|сумма|сумма сделки|стоимость|summa|vērtība|kwota|wartość|金额',
    currency: 'currency|deal currency|currency of value|валюта|valūta|waluta|货币',
    ownerId: `${owner}|deal owner|opportunity owner|creator owner`,
    openedAt: `${created}|deal created|engage date|open date|opened|opened at|start date|begin date|дата создания сделки|дата начала|дата открытия|sākuma datums|data rozpoczęcia`,
    closeDate: 'close date|closed|closed at|closed on|closed date|closing date|won time|lost time|deal closed on|дата закрытия|дата закрытия сделки|дата завершения|закрыта|slēgšanas datums|data zamknięcia|结束日期',
    expectedCloseOn: 'expected close date|estimated close date|expected closing|forecast close date|предполагаемая дата закрытия|планируемая дата закрытия|ожидаемая дата закрытия|plānotais slēgšanas datums|przewidywana data zamknięcia|预计成交日期',
    stage: 'stage|deal stage|sales stage|opportunity stage|pipeline stage|этап|этап сделки|стадия|стадия сделки|статус сделки|posms|stadija|etap|阶段',
    status: 'status|deal status|статус|statuss|状态',
    pipeline: 'pipeline|sales pipeline|funnel|deal pipeline|воронка|воронка продаж|направление|piltuve|lejek|销售管道',
    probability: 'probability|deal probability|win probability|вероятность|varbūtība|prawdopodobieństwo|可能性',
    productId: 'product|product name|products|item|товар|товары|продукт|услуга|prece|produkts|produkt|产品',
    contactIds: 'associated contact ids|contact ids|associated contact id|contact id|person id',
    lostNote: 'lost reason|loss reason|closed lost reason|причина отказа|причина потери|причина проигрыша|zaudēšanas iemesls|powód przegranej',
    source: `${source}|deal source`,
    summary: 'summary|краткое описание',
    tags: `${tags}|теги сделки|deal type|тип сделки`,
  },
  task: {
    sourceId: id + '|task id|activity id|id задачи',
    title: 'title|name|task|task title|task name|subject|название|задача|тема|название задачи|текст задачи|uzdevums|temats|zadanie|temat|任务',
    kind: 'type|task type|activity type|kind|тип|тип задачи|вид|tips|veids|typ|类型',
    dueAt: 'due|due date|due at|due on|deadline|due time|date|срок|крайний срок|срок выполнения|дата выполнения|выполнить до|дата|termiņš|izpildes termiņš|termin|data wykonania|截止日期',
    ownerId: `${owner}|исполнитель|izpildītājs|wykonawca`,
    importance: 'priority|importance|приоритет|важность|prioritāte|priorytet|优先级',
    status: 'status|state|done|completed|task status|статус|состояние|выполнена|завершена|statuss|stan|状态',
    doneAt: 'completed at|completion date|done at|date completed|дата завершения|дата закрытия|выполнена в',
    result: 'result|outcome|результат|rezultāts|wynik',
    durationMinutes: 'duration|duration minutes|длительность|ilgums|czas trwania',
    note: `description|details|описание|apraksts|opis|${notes}`,
  },
  activity: {
    sourceId: id + '|activity id|call id|engagement id',
    title: 'title|subject|activity|тема|название|событие|temats|temat',
    kind: 'type|activity type|kind|тип|вид|tips|typ|类型',
    direction: 'direction|направление|virziens|kierunek',
    body: `body|text|description|details|текст|описание|содержание|${notes}`,
    occurredAt: 'date|time|date time|occurred at|activity date|start|start time|дата|дата и время|время|когда|datums|laiks|data|czas|时间',
    durationSeconds: 'duration|duration seconds|длительность|ilgums',
    outcome: 'outcome|result|результат|rezultāts|wynik',
    ownerId: `${owner}|сотрудник|employee|user`,
  },
  note: { body: notes },
}

const lookup = new Map<RecordKind, Map<string, string>>()

/** The field that a folded heading means in a record; `phones:work` carries a label. */
export function fieldNamed(kind: RecordKind, heading: string): string | undefined {
  let known = lookup.get(kind)
  if (!known) {
    known = new Map()
    for (const [field, list] of Object.entries(isAdded(kind) ? ofAdded : names[kind])) for (const name of list.split('|')) if (!known.has(name)) known.set(name, field)
    lookup.set(kind, known)
  }
  return known.get(heading)
}
