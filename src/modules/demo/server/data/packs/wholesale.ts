import type { Pack } from '../pack.ts'

export const wholesale: Pack = {
  seasons: [0.8, 0.85, 1.05, 1.1, 1.05, 0.95, 0.85, 0.95, 1.15, 1.2, 1.25, 0.8],
  customers: [['Shops', 'Магазины'], ['Catering', 'Общепит'], ['Hotels', 'Гостиницы'], ['Online shops', 'Интернет-магазины'], ['Builders', 'Строители'], ['Distributors', 'Дистрибьюторы']],
  tags: [['weekly order', 'заказ каждую неделю'], ['deferred payment', 'отсрочка'], ['own transport', 'самовывоз'], ['new range', 'новый ассортимент'], ['pays late', 'платит с опозданием']],
  needs: [
    ['Deliveries before 8, ramp at the back of the building.', 'Поставки до 8 утра, рампа со двора.'],
    ['Orders by whole pallets; tell of the expiry dates at once.', 'Заказывает целыми паллетами; сразу сообщать сроки годности.'],
    ['Price list in Excel on the first day of the month.', 'Прайс-лист в Excel первого числа каждого месяца.'],
  ],
  notes: [
    ['Runs out of coffee by the 20th of each month.', 'К 20-му числу обычно кончается кофе.'],
    ['The limit of credit is used up, first the payment.', 'Лимит отсрочки выбран, сначала оплата.'],
    ['Opens a second shop in spring.', 'Весной открывает второй магазин.'],
  ],
  pipelines: [
    {
      name: ['Orders', 'Заказы'], serves: 'companies', median: 1900, spread: 0.8, wins: 0.68, each: 320,
      titles: [['Order, {n|pallet|pallets}', 'Заказ, {n|паллета|паллеты|паллет}'], ['Monthly delivery', 'Ежемесячная поставка'], ['Additional order', 'Дозаказ'], ['New range, first delivery', 'Новый ассортимент, первая поставка'], ['Seasonal order', 'Сезонный заказ']],
      stages: [
        { name: ['Enquiry', 'Запрос'], probability: 15, norm: 0.5, share: 22, touches: [{ kind: 'letter', way: 'in', title: ['Enquiry: {deal}', 'Запрос: {deal}'], body: [['List of goods and quantities is attached.', 'Список товаров и количества во вложении.']] }], steps: [{ kind: 'call', title: ['Confirm quantities and the day', 'Уточнить количества и день'], importance: 'high' }] },
        { name: ['Stock check', 'Проверка остатков'], probability: 40, norm: 1, share: 16, touches: [{ kind: 'call', way: 'out', minutes: [2, 7], title: ['Call: what there is and what is short', 'Звонок: что есть и чего не хватает'], body: [['Two items come on Thursday, agreed on a replacement for one.', 'Две позиции будут в четверг, одну согласились заменить.']] }], steps: [{ kind: 'todo', title: ['Ask the store for the missing items', 'Запросить на складе недостающее'] }] },
        { name: ['Quote', 'Предложение'], probability: 60, norm: 2, share: 24, touches: [{ kind: 'document', way: 'out', title: ['Quote KP-{number}, {sum}', 'КП-{number}, {sum}'] }, { kind: 'call', way: 'in', minutes: [3, 9], share: 0.5, title: ['Call about the price', 'Звонок по цене'], body: [['Asks for the price of ten pallets for three.', 'Просит цену от десяти паллет при трёх.']] }], steps: [{ kind: 'call', title: ['Agree the discount', 'Согласовать скидку'], importance: 'high' }, { kind: 'letter', title: ['Send the price list', 'Отправить прайс-лист'], importance: 'low' }] },
        { name: ['Invoice', 'Счёт'], probability: 80, norm: 3, share: 18, touches: [{ kind: 'document', way: 'out', title: ['Invoice {number}, {sum}', 'Счёт {number}, {sum}'] }], steps: [{ kind: 'call', title: ['Remind of the invoice', 'Напомнить о счёте'], importance: 'high' }] },
        { name: ['Shipment', 'Отгрузка'], probability: 95, norm: 3, share: 20, touches: [{ kind: 'payment', way: 'in', by: 'finance', pays: 1, title: ['Payment received {part}, invoice {number}', 'Поступила оплата {part}, счёт {number}'] }, { kind: 'visit', by: 'field', minutes: [20, 60], title: ['Delivered, papers signed', 'Доставлено, накладные подписаны'] }], steps: [{ kind: 'todo', title: ['Book the truck', 'Заказать машину'] }, { kind: 'call', title: ['Confirm the hour of delivery', 'Подтвердить час доставки'] }] },
        { name: ['Delivered', 'Доставлено'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win', touches: [{ kind: 'document', way: 'in', title: ['Delivery note {number} signed', 'Накладная {number} подписана'] }], steps: [] },
      ],
    },
    {
      name: ['Retail counter', 'Розница'], serves: 'people', median: 140, spread: 0.7, wins: 0.75, each: 40,
      titles: [['Order, {n|item|items}', 'Заказ, {n|позиция|позиции|позиций}'], ['Gift box', 'Подарочный набор'], ['Order from the site', 'Заказ с сайта']],
      stages: [
        { name: ['New order', 'Новый заказ'], probability: 40, norm: 0.5, share: 40, touches: [{ kind: 'message', way: 'in', title: ['Order from the site: {deal}', 'Заказ с сайта: {deal}'] }], steps: [{ kind: 'call', title: ['Confirm the order', 'Подтвердить заказ'], importance: 'high' }] },
        { name: ['Packed', 'Собран'], probability: 85, norm: 1, share: 60, touches: [{ kind: 'message', way: 'out', title: ['Your order is packed', 'Ваш заказ собран'] }], steps: [{ kind: 'call', title: ['Agree the hour of handing over', 'Согласовать время выдачи'] }] },
        { name: ['Handed over', 'Выдан'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win', touches: [{ kind: 'payment', way: 'in', by: 'finance', pays: 1, title: ['Payment received {part}, order {number}', 'Поступила оплата {part}, заказ {number}'] }], steps: [] },
      ],
    },
  ],
  products: [
    { sku: 'CF-ARA-1', name: ['Coffee beans Arabica, 1 kg', 'Кофе в зёрнах арабика, 1 кг'], series: ['Coffee and tea', 'Кофе и чай'], unit: ['pc', 'шт.'], price: 14.5, cost: 10.2 },
    { sku: 'CF-MIX-1', name: ['Coffee beans blend, 1 kg', 'Кофе в зёрнах смесь, 1 кг'], series: ['Coffee and tea', 'Кофе и чай'], unit: ['pc', 'шт.'], price: 11.9, cost: 8.1 },
    { sku: 'TEA-100', name: ['Black tea, 100 bags', 'Чай чёрный, 100 пакетиков'], series: ['Coffee and tea', 'Кофе и чай'], unit: ['box', 'кор.'], price: 4.6, cost: 2.9 },
    { sku: 'SUG-5', name: ['Sugar, 5 kg', 'Сахар, 5 кг'], series: ['Groceries', 'Бакалея'], unit: ['bag', 'меш.'], price: 5.2, cost: 4.3 },
    { sku: 'OIL-10', name: ['Rapeseed oil, 10 l', 'Рапсовое масло, 10 л'], series: ['Groceries', 'Бакалея'], unit: ['pc', 'шт.'], price: 18.4, cost: 14.7 },
    { sku: 'WAT-12', name: ['Mineral water, 12 × 0.5 l', 'Минеральная вода, 12 × 0,5 л'], series: ['Drinks', 'Напитки'], unit: ['pack', 'уп.'], price: 5.8, cost: 3.6 },
    { sku: 'JUI-8', name: ['Juice, 8 × 1 l', 'Сок, 8 × 1 л'], series: ['Drinks', 'Напитки'], unit: ['pack', 'уп.'], price: 9.6, cost: 6.9 },
    { sku: 'CUP-1000', name: ['Paper cups, 1,000 pcs', 'Стаканы бумажные, 1000 шт.'], series: ['Disposables', 'Одноразовая посуда'], unit: ['box', 'кор.'], price: 42, cost: 29 },
    { sku: 'NAP-3000', name: ['Napkins, 3,000 pcs', 'Салфетки, 3000 шт.'], series: ['Disposables', 'Одноразовая посуда'], unit: ['box', 'кор.'], price: 21, cost: 13.5 },
    { sku: 'SRV-D', name: ['Delivery in the city', 'Доставка по городу'], series: ['Services', 'Услуги'], unit: ['trip', 'рейс'], price: 25, cost: 16 },
  ],
}
