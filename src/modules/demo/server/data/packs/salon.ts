import type { Pack } from '../pack.ts'

export const salon: Pack = {
  seasons: [0.8, 0.95, 1.15, 1.05, 1.15, 1.1, 0.85, 0.9, 1.05, 1.0, 1.05, 1.4],
  customers: [['Offices', 'Офисы'], ['Hotels', 'Гостиницы'], ['Agencies', 'Агентства'], ['Theatres', 'Театры']],
  tags: [['regular', 'постоянный клиент'], ['sensitive skin', 'чувствительная кожа'], ['only evenings', 'только вечером'], ['gift card', 'подарочная карта'], ['same master', 'всегда один мастер']],
  needs: [
    ['Only to the same master, evenings after 18.', 'Только к одному мастеру, вечером после 18.'],
    ['Allergy to ammonia dyes: organic ones only.', 'Аллергия на аммиачные красители: только органические.'],
    ['Comes with a child, needs the corner with toys.', 'Приходит с ребёнком, нужен уголок с игрушками.'],
  ],
  notes: [
    ['Colour 7.1 with 8.0, half and half, 35 minutes.', 'Цвет 7.1 с 8.0 поровну, 35 минут.'],
    ['Usually every five weeks; call when six have passed.', 'Обычно раз в пять недель; звонить, если прошло шесть.'],
    ['Asked about a course of ten massages.', 'Спрашивала про курс из десяти массажей.'],
  ],
  pipelines: [
    {
      name: ['Visits', 'Визиты'], serves: 'people', median: 58, spread: 0.55, wins: 0.82, each: 45,
      titles: [['Cut and styling', 'Стрижка и укладка'], ['Colouring', 'Окрашивание'], ['Manicure', 'Маникюр'], ['Face care', 'Уход за лицом'], ['Course, {n|massage|massages}', 'Курс, {n|массаж|массажа|массажей}'], ['Brows and lashes', 'Брови и ресницы']],
      stages: [
        { name: ['Request', 'Обращение'], probability: 40, norm: 0.3, share: 25, touches: [{ kind: 'message', way: 'in', title: ['Wants an appointment: {deal}', 'Хочет записаться: {deal}'], body: [['This week, best on Friday evening.', 'На этой неделе, лучше в пятницу вечером.']] }], steps: [{ kind: 'call', title: ['Offer a time', 'Предложить время'], importance: 'high' }] },
        { name: ['Booked', 'Запись'], probability: 75, norm: 6, share: 55, touches: [{ kind: 'call', way: 'out', minutes: [1, 4], title: ['Booked, time agreed', 'Записали, время согласовано'] }], steps: [{ kind: 'call', title: ['Remind the day before', 'Напомнить накануне'] }, { kind: 'visit', title: ['Visit', 'Визит'], importance: 'high' }] },
        { name: ['Came', 'Пришёл'], probability: 98, norm: 0.2, share: 20, touches: [{ kind: 'visit', by: 'field', minutes: [30, 150], title: ['Visit: {deal}', 'Визит: {deal}'], body: [['Satisfied, booked the next one at once.', 'Довольна, сразу записалась на следующий раз.'], ['Wants it a little lighter next time.', 'В следующий раз хочет чуть светлее.']] }], steps: [{ kind: 'call', title: ['Ask about the next visit', 'Узнать о следующем визите'] }] },
        { name: ['Paid', 'Оплачен'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win', touches: [{ kind: 'payment', way: 'in', by: 'finance', pays: 1, title: ['Payment received {part}', 'Оплата {part}'] }], steps: [] },
      ],
    },
    {
      name: ['Companies and gift cards', 'Компании и подарочные карты'], serves: 'companies', median: 620, spread: 0.7, wins: 0.45, each: 50,
      titles: [['{n|gift card|gift cards}', '{n|подарочная карта|подарочные карты|подарочных карт}'], ['Beauty day at the office', 'День красоты в офисе'], ['Make-up for an event', 'Макияж на мероприятие']],
      stages: [
        { name: ['Enquiry', 'Запрос'], probability: 20, norm: 1, share: 40, touches: [{ kind: 'letter', way: 'in', title: ['Enquiry: {deal}', 'Запрос: {deal}'] }], steps: [{ kind: 'call', title: ['Find out the date and number of people', 'Узнать дату и число человек'], importance: 'high' }] },
        { name: ['Offer', 'Предложение'], probability: 50, norm: 5, share: 35, touches: [{ kind: 'document', way: 'out', title: ['Offer {number}, {sum}', 'Предложение {number}, {sum}'] }], steps: [{ kind: 'call', title: ['Ask what they decided', 'Узнать, что решили'] }] },
        { name: ['Agreed', 'Согласовано'], probability: 90, norm: 7, share: 25, touches: [{ kind: 'call', way: 'out', minutes: [3, 10], title: ['Call: details of the day', 'Звонок: детали'] }], steps: [{ kind: 'todo', title: ['Prepare the cards', 'Подготовить карты'] }] },
        { name: ['Done', 'Завершено'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win', touches: [{ kind: 'payment', way: 'in', by: 'finance', pays: 1, title: ['Payment received {part}, invoice {number}', 'Поступила оплата {part}, счёт {number}'] }], steps: [] },
      ],
    },
  ],
  products: [
    { sku: 'CUT-W', name: ['Women’s cut', 'Женская стрижка'], series: ['Hair', 'Волосы'], unit: ['visit', 'визит'], price: 38, cost: 15 },
    { sku: 'CUT-M', name: ['Men’s cut', 'Мужская стрижка'], series: ['Hair', 'Волосы'], unit: ['visit', 'визит'], price: 25, cost: 10 },
    { sku: 'COL', name: ['Colouring', 'Окрашивание'], series: ['Hair', 'Волосы'], unit: ['visit', 'визит'], price: 85, cost: 38 },
    { sku: 'MAN', name: ['Manicure with gel polish', 'Маникюр с гель-лаком'], series: ['Nails', 'Ногти'], unit: ['visit', 'визит'], price: 32, cost: 13 },
    { sku: 'FACE', name: ['Face care', 'Уход за лицом'], series: ['Face and body', 'Лицо и тело'], unit: ['visit', 'визит'], price: 55, cost: 21 },
    { sku: 'MAS-60', name: ['Massage, 60 minutes', 'Массаж, 60 минут'], series: ['Face and body', 'Лицо и тело'], unit: ['visit', 'визит'], price: 45, cost: 20 },
    { sku: 'BROW', name: ['Brows and lashes', 'Брови и ресницы'], series: ['Face and body', 'Лицо и тело'], unit: ['visit', 'визит'], price: 28, cost: 9 },
    { sku: 'SHA-250', name: ['Shampoo for coloured hair, 250 ml', 'Шампунь для окрашенных волос, 250 мл'], series: ['Goods', 'Товары'], unit: ['pc', 'шт.'], price: 19, cost: 10.5 },
    { sku: 'GIFT-50', name: ['Gift card 50', 'Подарочная карта 50'], series: ['Goods', 'Товары'], unit: ['pc', 'шт.'], price: 50, cost: 22 },
  ],
}
