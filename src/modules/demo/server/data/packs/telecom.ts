import type { Pack } from '../pack.ts'

export const telecom: Pack = {
  seasons: [1.0, 0.95, 1.0, 0.95, 0.95, 0.9, 0.85, 1.1, 1.25, 1.1, 1.0, 0.95],
  customers: [['Offices', 'Офисы'], ['Shops', 'Магазины'], ['Hotels', 'Гостиницы'], ['Schools', 'Школы'], ['Housing', 'ЖКХ'], ['Logistics', 'Логистика']],
  tags: [['debt', 'задолженность'], ['static address', 'статический адрес'], ['two years', 'договор на два года'], ['paper bill', 'бумажный счёт'], ['moves soon', 'скоро переезжает']],
  needs: [
    ['Two independent lines: the shop may not stop.', 'Две независимые линии: магазин не может стоять.'],
    ['One bill for all branches, by the 5th of the month.', 'Один счёт на все филиалы, до 5-го числа.'],
    ['Works from home: the speed upward matters.', 'Работает из дома: важна исходящая скорость.'],
  ],
  notes: [
    ['The old cable in the riser is damaged on the third floor.', 'Старый кабель в стояке повреждён на третьем этаже.'],
    ['Pays after the second reminder, never later.', 'Платит после второго напоминания, но не позже.'],
    ['The contract with the other provider ends in two months.', 'Договор с другим провайдером кончается через два месяца.'],
  ],
  pipelines: [
    {
      name: ['Connections, homes', 'Подключения, квартиры'], serves: 'people', median: 310, spread: 0.4, wins: 0.6, each: 24,
      titles: [['Internet at home, {n|month|months}', 'Домашний интернет, {n|месяц|месяца|месяцев}'], ['Internet and TV', 'Интернет и ТВ'], ['Mobile, 2 numbers', 'Мобильная связь, 2 номера'], ['Change of tariff', 'Смена тарифа']],
      stages: [
        { name: ['Request', 'Заявка'], probability: 20, norm: 0.3, share: 24, touches: [{ kind: 'call', way: 'in', minutes: [2, 6], title: ['Incoming call: {deal}', 'Входящий звонок: {deal}'], body: [['Moves in next week, needs internet at once.', 'Въезжает на следующей неделе, интернет нужен сразу.']] }], steps: [{ kind: 'call', title: ['Call back with the tariffs', 'Перезвонить с тарифами'], importance: 'high' }] },
        { name: ['Address check', 'Проверка адреса'], probability: 45, norm: 1, share: 20, touches: [{ kind: 'other', title: ['Address checked, line is possible', 'Адрес проверен, линия возможна'] }], steps: [{ kind: 'todo', title: ['Check the address', 'Проверить адрес'] }] },
        { name: ['Contract', 'Договор'], probability: 75, norm: 3, share: 26, touches: [{ kind: 'document', way: 'in', title: ['Contract {number} signed', 'Договор {number} подписан'] }], steps: [{ kind: 'document', title: ['Send the contract for signing', 'Отправить договор на подпись'], importance: 'high' }] },
        { name: ['Connection', 'Подключение'], probability: 92, norm: 5, share: 30, touches: [{ kind: 'visit', by: 'field', minutes: [40, 120], title: ['Connected, speed measured', 'Подключено, скорость измерена'], body: [['930 Mbit/s down, 905 up.', '930 Мбит/с к абоненту, 905 обратно.']] }], steps: [{ kind: 'visit', title: ['Connect', 'Подключить'], importance: 'high' }] },
        { name: ['First bill paid', 'Первый счёт оплачен'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win', touches: [{ kind: 'payment', way: 'in', by: 'finance', pays: 1, title: ['Payment received {part}, bill {number}', 'Поступила оплата {part}, счёт {number}'] }], steps: [] },
      ],
    },
    {
      name: ['Business lines', 'Корпоративные линии'], serves: 'companies', median: 2900, spread: 0.9, wins: 0.42, each: 60,
      titles: [['Fibre for the office, {n|month|months}', 'Оптика в офис, {n|месяц|месяца|месяцев}'], ['Telephone exchange, {n|number|numbers}', 'Телефония, {n|номер|номера|номеров}'], ['Second line', 'Резервная линия'], ['Branches in one network', 'Филиалы в одной сети']],
      stages: [
        { name: ['Enquiry', 'Запрос'], probability: 10, norm: 1, share: 25, touches: [{ kind: 'letter', way: 'in', title: ['Enquiry: {deal}', 'Запрос: {deal}'] }], steps: [{ kind: 'call', title: ['Find out sites and speeds', 'Узнать адреса и скорости'], importance: 'high' }] },
        { name: ['Survey', 'Обследование'], probability: 35, norm: 6, share: 25, touches: [{ kind: 'visit', by: 'field', minutes: [50, 140], title: ['Survey of the lines', 'Обследование линий'], body: [['The duct is free, 140 m to the node.', 'Канализация свободна, до узла 140 м.']] }], steps: [{ kind: 'visit', title: ['Survey of the lines', 'Обследовать линии'] }] },
        { name: ['Offer', 'Предложение'], probability: 50, norm: 8, share: 25, touches: [{ kind: 'document', way: 'out', title: ['Offer {number}, {sum} a year', 'Предложение {number}, {sum} в год'] }, { kind: 'meeting', way: 'out', minutes: [30, 80], share: 0.6, title: ['Meeting: service levels', 'Встреча: условия обслуживания'] }], steps: [{ kind: 'meeting', title: ['Meeting on service levels', 'Встреча по условиям обслуживания'], importance: 'high' }] },
        { name: ['Building', 'Строительство'], probability: 85, norm: 20, share: 25, touches: [{ kind: 'document', way: 'in', title: ['Contract {number} signed', 'Договор {number} подписан'] }, { kind: 'visit', by: 'field', minutes: [120, 420], title: ['Line built and measured', 'Линия построена и измерена'] }], steps: [{ kind: 'visit', title: ['Build the line', 'Построить линию'], importance: 'high' }] },
        { name: ['In service', 'В работе'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win', touches: [{ kind: 'payment', way: 'in', by: 'finance', pays: 1, title: ['Payment received {part}, bill {number}', 'Поступила оплата {part}, счёт {number}'] }], steps: [] },
      ],
    },
  ],
  products: [
    { sku: 'HOME-300', name: ['Internet 300 Mbit/s', 'Интернет 300 Мбит/с'], series: ['Home', 'Дом'], unit: ['month', 'мес.'], price: 16, cost: 7 },
    { sku: 'HOME-1000', name: ['Internet 1 Gbit/s', 'Интернет 1 Гбит/с'], series: ['Home', 'Дом'], unit: ['month', 'мес.'], price: 24, cost: 10 },
    { sku: 'TV-80', name: ['TV, 80 channels', 'ТВ, 80 каналов'], series: ['Home', 'Дом'], unit: ['month', 'мес.'], price: 9, cost: 5.2 },
    { sku: 'MOB-U', name: ['Mobile, unlimited', 'Мобильный безлимит'], series: ['Mobile', 'Мобильная связь'], unit: ['month', 'мес.'], price: 14, cost: 6.1 },
    { sku: 'BIZ-500', name: ['Business line 500 Mbit/s', 'Корпоративная линия 500 Мбит/с'], series: ['Business', 'Бизнес'], unit: ['month', 'мес.'], price: 79, cost: 31 },
    { sku: 'BIZ-PBX', name: ['Telephone exchange, per number', 'Телефония, за номер'], series: ['Business', 'Бизнес'], unit: ['month', 'мес.'], price: 6, cost: 2.2 },
    { sku: 'IP-1', name: ['Static address', 'Статический адрес'], series: ['Options', 'Опции'], unit: ['month', 'мес.'], price: 4, cost: 0.5 },
    { sku: 'RTR-6', name: ['Router, rent', 'Роутер в аренду'], series: ['Options', 'Опции'], unit: ['month', 'мес.'], price: 3, cost: 1.8 },
    { sku: 'SRV-C', name: ['Connection', 'Подключение'], series: ['Services', 'Услуги'], unit: ['visit', 'выезд'], price: 20, cost: 17 },
  ],
}
