import type { Pack } from '../pack.ts'

export const windows: Pack = {
  seasons: [0.55, 0.6, 0.9, 1.35, 1.45, 1.15, 0.9, 1.0, 1.45, 1.4, 0.95, 0.5],
  customers: [
    ['Builders', 'Строители'], ['Housing', 'ЖКХ'], ['Hotels', 'Гостиницы'], ['Public sector', 'Госсектор'], ['Retail', 'Розничная торговля'], ['Catering', 'Общепит'], ['Architects', 'Архитекторы'],
  ],
  tags: [['triple glazing', 'тройной стеклопакет'], ['wood', 'дерево'], ['recommended', 'по рекомендации'], ['pays late', 'платит с опозданием'], ['asks for samples', 'просит образцы'], ['quality first', 'важно качество'], ['old house', 'старый дом']],
  needs: [
    ['Quiet glass on the street side, warm sills, installation without dust.', 'Шумозащитное стекло со стороны улицы, тёплые подоконники, монтаж без пыли.'],
    ['Wants the same profile as the neighbours, white inside and brown outside.', 'Нужен такой же профиль, как у соседей: внутри белый, снаружи коричневый.'],
    ['Small children: locks on handles and safety glass on the balcony.', 'Маленькие дети: замки на ручках и безопасное стекло на балконе.'],
    ['Calls after 17 only, prefers messages.', 'Звонить только после 17, удобнее писать сообщения.'],
    ['Needs papers for a state renovation grant.', 'Нужны документы для государственной программы реновации.'],
  ],
  notes: [
    ['Third floor without a lift, access for the truck from the yard.', 'Третий этаж без лифта, заезд машины со двора.'],
    ['Compares with two other makers; the delivery time decides, not the price.', 'Сравнивает с двумя другими заводами; решает срок, а не цена.'],
    ['The wall is aerated concrete: longer fixings are needed.', 'Стена из газобетона: нужен удлинённый крепёж.'],
    ['Keys are with the caretaker, call him an hour before.', 'Ключи у коменданта, предупредить за час.'],
    ['Satisfied with the first order, asks for a price on mosquito nets.', 'Первым заказом доволен, просит цену на москитные сетки.'],
  ],
  pipelines: [
    {
      name: ['Windows, private clients', 'Окна, частные клиенты'],
      serves: 'people', median: 3400, spread: 0.62, wins: 0.52, each: 560,
      titles: [
        ['{n|window|windows}, sills', '{n|окно|окна|окон}, подоконники'], ['{n|window|windows}, balcony door', '{n|окно|окна|окон}, балконная дверь'], ['{n|window|windows}, triple glazing', '{n|окно|окна|окон}, тройной стеклопакет'],
        ['Balcony glazing', 'Остекление балкона'], ['Roof windows × {n}', 'Мансардные окна × {n}'], ['Winter garden', 'Зимний сад'], ['{n|window|windows}, wood', '{n|окно|окна|окон}, дерево'], ['Loggia and kitchen', 'Лоджия и кухня'], ['Sliding door to the terrace', 'Раздвижная дверь на террасу'],
      ],
      stages: [
        {
          name: ['New request', 'Новый запрос'], probability: 10, norm: 0.3, share: 18,
          touches: [{ kind: 'call', way: 'in', minutes: [2, 7], title: ['Incoming call: {deal}', 'Входящий звонок: {deal}'], body: [['Saw our windows at the neighbours’, asked for a price and the time of delivery.', 'Увидел наши окна у соседей, спросил цену и срок.'], ['Old frames let the cold in, wants them changed before winter.', 'Старые рамы продувает, хочет поменять до зимы.']] }],
          steps: [{ kind: 'call', title: ['First call: what is needed and when', 'Первый звонок: что нужно и когда'], importance: 'high' }, { kind: 'call', title: ['Second call, no answer yesterday', 'Повторный звонок, вчера не ответил'] }],
        },
        {
          name: ['Contacted', 'Связались'], probability: 25, norm: 2, share: 23,
          touches: [
            { kind: 'call', way: 'out', minutes: [3, 11], title: ['Call: needs and budget', 'Звонок: потребности и бюджет'], body: [['Agreed on a measurement, the address is on the card.', 'Договорились о замере, адрес в карточке.'], ['Asked for three options: standard, warm, quiet.', 'Просит три варианта: стандартный, тёплый, тихий.']] },
            { kind: 'letter', way: 'in', share: 0.4, title: ['Photos of the old frames', 'Фото старых рам'], body: [['Six photos, two frames are rotten below.', 'Шесть фото, две рамы снизу подгнили.']] },
          ],
          steps: [{ kind: 'call', title: ['Ask for photos of the old frames', 'Попросить фото старых рам'] }, { kind: 'call', title: ['Agree the day of the measurement', 'Согласовать день замера'], importance: 'high' }],
        },
        {
          name: ['Measurement', 'Замер'], probability: 40, norm: 5, share: 15, wipLimit: 8,
          touches: [{ kind: 'visit', by: 'field', minutes: [35, 90], title: ['Measured: {n|opening|openings}, {photos|photo|photos}', 'Замер: {n|проём|проёма|проёмов}, {photos|фото|фото|фото}'], body: [['Walls are straight, the sills need new supports.', 'Стены ровные, под подоконники нужны новые опоры.'], ['One opening is out of square by 18 mm.', 'Один проём перекошен на 18 мм.']] }],
          steps: [{ kind: 'visit', title: ['Measure the openings', 'Замерить проёмы'], importance: 'high' }, { kind: 'document', title: ['Check the measurer’s result and price it', 'Проверить замер и рассчитать цену'] }],
        },
        {
          name: ['Quote', 'Предложение'], probability: 50, norm: 4, share: 20,
          touches: [
            { kind: 'document', way: 'out', title: ['Quote KP-{number}, {sum}', 'КП-{number}, {sum}'], body: [['Valid for 14 days, installation included.', 'Действует 14 дней, монтаж включён.']] },
            { kind: 'call', way: 'out', minutes: [4, 14], title: ['Call: questions about the quote', 'Звонок: вопросы по предложению'], body: [['Cheaper at another maker; compared the profiles and the guarantee.', 'У других дешевле; сравнили профиль и гарантию.'], ['Wants 5% less, will sign this week.', 'Просит скидку 5%, подпишет на этой неделе.']] },
            { kind: 'letter', way: 'out', share: 0.35, title: ['Revised quote, version 2', 'Исправленное предложение, версия 2'], body: [['Darker handles, one window less.', 'Ручки темнее, на одно окно меньше.']] },
          ],
          steps: [{ kind: 'letter', title: ['Send the revised quote', 'Отправить исправленное предложение'], importance: 'high' }, { kind: 'call', title: ['Agree the discount and close the contract', 'Согласовать скидку и подписать договор'], importance: 'high' }, { kind: 'call', title: ['Ask what the family decided', 'Узнать, что решили дома'] }],
        },
        {
          name: ['Contract', 'Договор'], probability: 80, norm: 4, share: 10, requiredFields: ['amount'],
          touches: [{ kind: 'document', way: 'in', title: ['Contract L-{number} signed', 'Договор Д-{number} подписан'], body: [['Two payments, half in advance.', 'Две оплаты, половина вперёд.']] }],
          steps: [{ kind: 'document', title: ['Prepare the contract', 'Подготовить договор'] }, { kind: 'call', title: ['Remind of the prepayment', 'Напомнить о предоплате'], importance: 'high' }],
        },
        {
          name: ['Paid', 'Оплачено'], probability: 95, norm: 3, share: 6, folded: true,
          touches: [{ kind: 'payment', way: 'in', by: 'finance', pays: 0.5, title: ['Payment received {part}, invoice {number}/1', 'Поступила оплата {part}, счёт {number}/1'] }],
          steps: [{ kind: 'todo', title: ['Put the order into production', 'Передать заказ в производство'], importance: 'high' }],
        },
        {
          name: ['Installation', 'Монтаж'], probability: 100, norm: 10, share: 8, folded: true,
          touches: [{ kind: 'visit', by: 'field', minutes: [180, 480], title: ['Installed: {n|unit|units}', 'Смонтировано: {n|изделие|изделия|изделий}'], body: [['Handed over, the sealing has been checked with the customer.', 'Сдано, уплотнение проверено вместе с клиентом.']] }],
          steps: [{ kind: 'visit', title: ['Install', 'Монтаж'], importance: 'high' }, { kind: 'call', title: ['Confirm the day of installation', 'Подтвердить день монтажа'] }],
        },
        {
          name: ['Done', 'Завершено'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win',
          touches: [
            { kind: 'document', way: 'in', title: ['Act {number} signed', 'Акт {number} подписан'] },
            { kind: 'payment', way: 'in', by: 'finance', pays: 0.5, title: ['Payment received {part}, invoice {number}/2', 'Поступила оплата {part}, счёт {number}/2'] },
          ],
          steps: [],
        },
      ],
    },
    {
      name: ['Projects and tenders', 'Объекты и тендеры'],
      serves: 'companies', median: 11500, spread: 0.85, wins: 0.38, each: 610,
      titles: [
        ['{n|window|windows}, first block', '{n|окно|окна|окон}, первый корпус'], ['Facade glazing, {n|unit|units}', 'Остекление фасада, {n|изделие|изделия|изделий}'], ['Stairwell, {n|unit|units}', 'Подъезды, {n|изделие|изделия|изделий}'], ['Entrance doors', 'Входные двери'], ['Display windows', 'Витрины'], ['Yearly service of fittings', 'Годовое обслуживание фурнитуры'], ['Pavilion, safety glass', 'Павильон, безопасное стекло'],
      ],
      stages: [
        {
          name: ['Enquiry', 'Запрос'], probability: 10, norm: 1, share: 24,
          touches: [{ kind: 'letter', way: 'in', title: ['Enquiry: {deal}', 'Запрос: {deal}'], body: [['The specification is attached, answer by Friday.', 'Спецификация во вложении, ответ до пятницы.']] }],
          steps: [{ kind: 'call', title: ['Find out who decides and by when', 'Узнать, кто решает и до какого срока'], importance: 'high' }],
        },
        {
          name: ['Survey', 'Обследование'], probability: 30, norm: 7, share: 20,
          touches: [{ kind: 'visit', by: 'field', minutes: [60, 180], title: ['Survey of the site, {photos|photo|photos}', 'Обследование объекта, {photos|фото|фото|фото}'], body: [['Scaffolding is on site, deliveries only before 9.', 'Леса стоят, завоз только до 9 утра.']] }],
          steps: [{ kind: 'visit', title: ['Survey of the site', 'Обследовать объект'] }, { kind: 'meeting', title: ['Meeting with the architect', 'Встреча с архитектором'], importance: 'high' }],
        },
        {
          name: ['Offer', 'Предложение'], probability: 45, norm: 10, share: 26,
          touches: [
            { kind: 'document', way: 'out', title: ['Quote KP-{number}, {sum}', 'КП-{number}, {sum}'] },
            { kind: 'meeting', way: 'out', minutes: [40, 110], share: 0.7, title: ['Meeting: terms and stages of delivery', 'Встреча: условия и этапы поставки'], body: [['Delivery in three parts, payment 30 days after the act.', 'Поставка тремя партиями, оплата через 30 дней после акта.']] },
            { kind: 'call', way: 'in', minutes: [3, 12], share: 0.6, title: ['Call about the specification', 'Звонок по спецификации'], body: [['Glass 4-16-4-16-4 in place of double, asked for the difference.', 'Стекло 4-16-4-16-4 вместо однокамерного, спросили о разнице в цене.']] },
          ],
          steps: [{ kind: 'document', title: ['Tender: reply due', 'Тендер: срок ответа'], importance: 'high' }, { kind: 'call', title: ['Yearly service offer', 'Предложить годовое обслуживание'] }, { kind: 'meeting', title: ['Defend the price at the customer’s', 'Защитить цену у заказчика'], importance: 'high' }],
        },
        {
          name: ['Contract', 'Договор'], probability: 80, norm: 8, share: 14,
          touches: [{ kind: 'document', way: 'in', title: ['Contract L-{number} signed', 'Договор Д-{number} подписан'] }],
          steps: [{ kind: 'document', title: ['Contract sent, waiting for the signature', 'Договор отправлен, ждём подпись'], importance: 'high' }],
        },
        {
          name: ['Delivery', 'Поставка'], probability: 95, norm: 25, share: 16,
          touches: [
            { kind: 'payment', way: 'in', by: 'finance', pays: 0.4, title: ['Payment received {part}, invoice {number}/1', 'Поступила оплата {part}, счёт {number}/1'] },
            { kind: 'visit', by: 'field', minutes: [240, 480], title: ['Delivered to the site: {n|unit|units}', 'Доставлено на объект: {n|изделие|изделия|изделий}'] },
          ],
          steps: [{ kind: 'call', title: ['Confirm the delivery date before noon', 'Подтвердить дату поставки до обеда'], importance: 'high' }],
        },
        {
          name: ['Accepted', 'Принято'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win',
          touches: [
            { kind: 'document', way: 'in', title: ['Act {number} signed', 'Акт {number} подписан'] },
            { kind: 'payment', way: 'in', by: 'finance', pays: 0.6, title: ['Payment received {part}, invoice {number}/2', 'Поступила оплата {part}, счёт {number}/2'] },
          ],
          steps: [],
        },
      ],
    },
  ],
  products: [
    { sku: 'V70-1', name: ['Window V70, 1 sash', 'Окно V70, одна створка'], series: ['Windows', 'Окна'], unit: ['pc', 'шт.'], price: 285, cost: 196 },
    { sku: 'V70-2', name: ['Window V70, 2 sashes', 'Окно V70, две створки'], series: ['Windows', 'Окна'], unit: ['pc', 'шт.'], price: 412, cost: 288 },
    { sku: 'V82-2', name: ['Window V82, triple glazing', 'Окно V82, тройной стеклопакет'], series: ['Windows', 'Окна'], unit: ['pc', 'шт.'], price: 590, cost: 402 },
    { sku: 'W68', name: ['Wooden window W68, pine', 'Деревянное окно W68, сосна'], series: ['Windows', 'Окна'], unit: ['pc', 'шт.'], price: 745, cost: 530 },
    { sku: 'R55', name: ['Roof window R55', 'Мансардное окно R55'], series: ['Windows', 'Окна'], unit: ['pc', 'шт.'], price: 520, cost: 371 },
    { sku: 'D80-B', name: ['Balcony door D80', 'Балконная дверь D80'], series: ['Doors', 'Двери'], unit: ['pc', 'шт.'], price: 640, cost: 447 },
    { sku: 'D80-S', name: ['Sliding door D80', 'Раздвижная дверь D80'], series: ['Doors', 'Двери'], unit: ['pc', 'шт.'], price: 2150, cost: 1540 },
    { sku: 'E90', name: ['Entrance door E90', 'Входная дверь E90'], series: ['Doors', 'Двери'], unit: ['pc', 'шт.'], price: 980, cost: 702 },
    { sku: 'F50', name: ['Facade system F50', 'Фасадная система F50'], series: ['Facades', 'Фасады'], unit: ['m²', 'м²'], price: 318, cost: 231 },
    { sku: 'S20', name: ['Window sill, 20 cm', 'Подоконник, 20 см'], series: ['Accessories', 'Комплектующие'], unit: ['m', 'м'], price: 24, cost: 13 },
    { sku: 'N10', name: ['Mosquito net', 'Москитная сетка'], series: ['Accessories', 'Комплектующие'], unit: ['pc', 'шт.'], price: 29, cost: 14 },
    { sku: 'H05', name: ['Handle with a lock', 'Ручка с замком'], series: ['Accessories', 'Комплектующие'], unit: ['pc', 'шт.'], price: 19, cost: 9 },
    { sku: 'SRV-M', name: ['Measurement', 'Замер'], series: ['Services', 'Услуги'], unit: ['visit', 'выезд'], price: 30, cost: 18 },
    { sku: 'SRV-I', name: ['Installation, per opening', 'Монтаж, за проём'], series: ['Services', 'Услуги'], unit: ['pc', 'шт.'], price: 95, cost: 61 },
    { sku: 'SRV-Y', name: ['Yearly service of fittings', 'Годовое обслуживание фурнитуры'], series: ['Services', 'Услуги'], unit: ['year', 'год'], price: 180, cost: 92 },
  ],
}
