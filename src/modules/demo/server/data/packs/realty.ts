import type { Pack } from '../pack.ts'

/** Amounts of deals are the agency's fees, not prices of objects. */
export const realty: Pack = {
  seasons: [0.75, 0.85, 1.1, 1.25, 1.25, 1.1, 0.85, 0.95, 1.2, 1.15, 0.95, 0.6],
  customers: [['Developers', 'Застройщики'], ['Investors', 'Инвесторы'], ['Retail', 'Розничная торговля'], ['Offices', 'Офисы'], ['Logistics', 'Логистика']],
  tags: [['mortgage', 'ипотека'], ['cash', 'наличные'], ['family', 'семья'], ['investor', 'инвестор'], ['sells to buy', 'продаёт, чтобы купить'], ['abroad', 'за границей']],
  needs: [
    ['Three rooms, not the ground floor, a school within ten minutes.', 'Три комнаты, не первый этаж, школа в десяти минутах.'],
    ['House outside the city, land from 1,000 m², own well.', 'Дом за городом, участок от 10 соток, своя скважина.'],
    ['Looks after viewings by video only, lives abroad.', 'Смотрит только по видео, живёт за границей.'],
  ],
  notes: [
    ['The bank has approved the mortgage until the end of the quarter.', 'Банк одобрил ипотеку до конца квартала.'],
    ['The owner would take 4% less for a quick deal.', 'Собственник уступит 4 % за быструю сделку.'],
    ['Keys are with the neighbour, viewings after 17.', 'Ключи у соседа, показы после 17.'],
  ],
  pipelines: [
    {
      name: ['Buying and selling homes', 'Купля-продажа жилья'], serves: 'people', median: 3900, spread: 0.5, wins: 0.34, each: 1900,
      titles: [['Flat, {n|room|rooms}', 'Квартира, комнат: {n}'], ['House with land', 'Дом с участком'], ['Flat in a new building', 'Квартира в новостройке'], ['Sale of a flat', 'Продажа квартиры'], ['Exchange with an extra payment', 'Обмен с доплатой']],
      stages: [
        { name: ['Request', 'Заявка'], probability: 5, norm: 0.5, share: 20, touches: [{ kind: 'call', way: 'in', minutes: [3, 9], title: ['Incoming call: {deal}', 'Входящий звонок: {deal}'], body: [['Saw the advertisement, wants to see it at the weekend.', 'Увидел объявление, хочет посмотреть в выходные.']] }], steps: [{ kind: 'call', title: ['Find out needs and budget', 'Узнать пожелания и бюджет'], importance: 'high' }] },
        { name: ['Selection', 'Подбор'], probability: 15, norm: 7, share: 24, touches: [{ kind: 'letter', way: 'out', title: ['Selection of {photos|object|objects}', 'Подборка: {photos|объект|объекта|объектов}'], body: [['Two liked, one too far from the school.', 'Два понравились, один далеко от школы.']] }], steps: [{ kind: 'letter', title: ['Send new objects', 'Отправить новые объекты'] }, { kind: 'call', title: ['Ask what they liked', 'Узнать, что понравилось'] }] },
        { name: ['Viewings', 'Показы'], probability: 30, norm: 12, share: 26, wipLimit: 10, touches: [{ kind: 'visit', by: 'field', minutes: [25, 70], title: ['Viewing: {deal}', 'Показ: {deal}'], body: [['Liked the light, asks about the heating bills.', 'Понравился свет, просит счета за отопление.'], ['Noisy street, goes on looking.', 'Шумная улица, ищет дальше.']] }, { kind: 'call', way: 'out', minutes: [4, 12], title: ['Call after the viewing', 'Звонок после показа'], body: [['Wants to come again with the parents.', 'Хочет прийти ещё раз с родителями.']] }], steps: [{ kind: 'visit', title: ['Viewing', 'Показ'], importance: 'high' }] },
        { name: ['Reservation', 'Бронь'], probability: 65, norm: 5, share: 14, touches: [{ kind: 'document', way: 'in', title: ['Reservation {number} signed', 'Бронь {number} подписана'] }], steps: [{ kind: 'document', title: ['Prepare the preliminary contract', 'Подготовить предварительный договор'], importance: 'high' }] },
        { name: ['Deal', 'Сделка'], probability: 88, norm: 18, share: 16, touches: [{ kind: 'meeting', way: 'out', minutes: [60, 120], title: ['Signing at the notary', 'Подписание у нотариуса'] }], steps: [{ kind: 'document', title: ['Papers for the register', 'Документы для регистрации'], importance: 'high' }, { kind: 'call', title: ['Ask the bank for the date', 'Узнать в банке дату'] }] },
        { name: ['Keys handed over', 'Ключи переданы'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win', touches: [{ kind: 'payment', way: 'in', by: 'finance', pays: 1, title: ['Fee received {part}, contract {number}', 'Получено вознаграждение {part}, договор {number}'] }], steps: [] },
      ],
    },
    {
      name: ['Commercial rent', 'Коммерческая аренда'], serves: 'companies', median: 5200, spread: 0.8, wins: 0.3, each: 28,
      titles: [['Office, {n} m²', 'Офис, {n} м²'], ['Shop premises, {n} m²', 'Магазин, {n} м²'], ['Warehouse', 'Склад'], ['Space in a centre', 'Помещение в торговом центре']],
      stages: [
        { name: ['Enquiry', 'Запрос'], probability: 10, norm: 2, share: 30, touches: [{ kind: 'letter', way: 'in', title: ['Enquiry: {deal}', 'Запрос: {deal}'] }], steps: [{ kind: 'call', title: ['Find out area, term and start', 'Узнать площадь, срок и начало'], importance: 'high' }] },
        { name: ['Viewings', 'Показы'], probability: 30, norm: 12, share: 30, touches: [{ kind: 'visit', by: 'field', minutes: [30, 90], title: ['Viewing: {deal}', 'Показ: {deal}'] }], steps: [{ kind: 'visit', title: ['Viewing', 'Показ'], importance: 'high' }] },
        { name: ['Terms', 'Условия'], probability: 55, norm: 14, share: 25, touches: [{ kind: 'document', way: 'out', title: ['Terms {number} sent', 'Условия {number} отправлены'] }], steps: [{ kind: 'meeting', title: ['Meeting with the owner', 'Встреча с собственником'], importance: 'high' }] },
        { name: ['Contract', 'Договор'], probability: 85, norm: 8, share: 15, touches: [{ kind: 'document', way: 'in', title: ['Rent contract {number} signed', 'Договор аренды {number} подписан'] }], steps: [{ kind: 'document', title: ['Contract to both sides', 'Отправить договор сторонам'] }] },
        { name: ['Moved in', 'Въехали'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win', touches: [{ kind: 'payment', way: 'in', by: 'finance', pays: 1, title: ['Fee received {part}, contract {number}', 'Получено вознаграждение {part}, договор {number}'] }], steps: [] },
      ],
    },
  ],
  products: [
    { sku: 'FEE-S', name: ['Sale of a home, 3%', 'Продажа жилья, 3 %'], series: ['Fees', 'Вознаграждение'], unit: ['deal', 'сделка'], price: 3900, cost: 1350 },
    { sku: 'FEE-B', name: ['Search for a home', 'Подбор жилья'], series: ['Fees', 'Вознаграждение'], unit: ['deal', 'сделка'], price: 2400, cost: 980 },
    { sku: 'FEE-R', name: ['Rent of premises, one month', 'Аренда помещения, один месяц'], series: ['Fees', 'Вознаграждение'], unit: ['deal', 'сделка'], price: 1900, cost: 640 },
    { sku: 'PHOTO', name: ['Photos and plan', 'Фото и план'], series: ['Services', 'Услуги'], unit: ['object', 'объект'], price: 160, cost: 90 },
    { sku: 'VALUE', name: ['Valuation', 'Оценка'], series: ['Services', 'Услуги'], unit: ['object', 'объект'], price: 220, cost: 130 },
    { sku: 'LEGAL', name: ['Check of papers', 'Проверка документов'], series: ['Services', 'Услуги'], unit: ['object', 'объект'], price: 280, cost: 140 },
  ],
}
