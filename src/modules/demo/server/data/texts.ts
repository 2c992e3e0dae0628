/** Texts that every trade shares: sources, jobs, what is said between the steps of a deal, why deals are lost. */
import type { LostReason } from '../generate/journey.ts'
import type { Text, Touch } from './pack.ts'

export const sources: readonly Text[] = [
  ['Site form', 'Форма на сайте'], ['Phone', 'Телефон'], ['Recommendation', 'Рекомендация'], ['Search advertising', 'Контекстная реклама'], ['Trade fair', 'Выставка'], ['Social media', 'Соцсети'], ['Showroom', 'Салон'], ['Partner', 'Партнёр'],
]

export const jobTitles: readonly Text[] = [
  ['Director', 'Директор'], ['Head of purchasing', 'Начальник отдела закупок'], ['Project manager', 'Руководитель проекта'], ['Accountant', 'Бухгалтер'], ['Engineer', 'Инженер'], ['Office manager', 'Офис-менеджер'], ['Owner', 'Владелец'], ['Assistant', 'Ассистент'], ['Site manager', 'Прораб'], ['Buyer', 'Закупщик'],
]

/** What fills the time between the steps of a deal. */
export const followUps: readonly Touch[] = [
  { kind: 'call', way: 'out', minutes: [1, 6], title: ['Follow-up call', 'Повторный звонок'], body: [['Still thinking, call back next week.', 'Ещё думает, перезвонить на следующей неделе.'], ['Confirmed that everything has arrived.', 'Подтвердил, что всё получил.'], ['Asked to call after lunch.', 'Просит перезвонить после обеда.'], ['Interested, waits for the end of the month.', 'Интерес есть, ждёт конца месяца.']] },
  { kind: 'call', way: 'out', minutes: [0, 1], title: ['No answer', 'Не дозвонились'], body: [['Did not answer, a message was left.', 'Не ответил, оставили сообщение.']] },
  { kind: 'call', way: 'out', minutes: [2, 8], title: ['Call: dates', 'Звонок: сроки'], body: [['The date suits, asked for a reminder the day before.', 'Дата подходит, просит напомнить накануне.'], ['Moved by three days at the customer’s request.', 'Перенесли на три дня по просьбе клиента.']] },
  { kind: 'call', way: 'in', minutes: [1, 9], title: ['Incoming call', 'Входящий звонок'], body: [['Asked how things stand with the order.', 'Спросил, что с заказом.'], ['Wants to add one more item.', 'Хочет добавить ещё одну позицию.'], ['Asked about the guarantee and service.', 'Спросил про гарантию и обслуживание.']] },
  { kind: 'letter', way: 'out', title: ['Answer to questions', 'Ответ на вопросы'], body: [['Answered by points, the price list is attached.', 'Ответили по пунктам, прайс-лист во вложении.'], ['Sent three options with prices.', 'Отправили три варианта с ценами.']] },
  { kind: 'letter', way: 'in', title: ['Letter from the customer', 'Письмо от клиента'], body: [['Thanks for the quick answer, will decide by Thursday.', 'Спасибо за быстрый ответ, решим до четверга.'], ['Company details for the invoice.', 'Реквизиты для счёта.']] },
  { kind: 'letter', way: 'out', title: ['Reminder of the offer', 'Напоминание о предложении'], body: [['The price is valid until the end of the month.', 'Цена действует до конца месяца.']] },
  { kind: 'message', way: 'in', title: ['Message from the customer', 'Сообщение от клиента'], body: [['Good afternoon, when will it be ready?', 'Добрый день, когда будет готово?'], ['Thank you, received.', 'Спасибо, получил.'], ['Can we do Tuesday instead?', 'Можно во вторник?']] },
  { kind: 'message', way: 'out', title: ['Message to the customer', 'Сообщение клиенту'], body: [['We are coming tomorrow between 10 and 12.', 'Будем завтра с 10 до 12.'], ['Your papers are ready.', 'Ваши документы готовы.']] },
  { kind: 'meeting', way: 'out', minutes: [25, 70], title: ['Meeting at the office', 'Встреча в офисе'], body: [['Looked at samples, chose the colour.', 'Посмотрели образцы, выбрали цвет.'], ['Agreed on the order of works.', 'Согласовали порядок работ.']] },
]

/** A call some weeks after a won deal. */
export const satisfactionCall: Touch = {
  kind: 'call', way: 'out', minutes: [2, 6], share: 0.5, title: ['Asked how it went', 'Узнали, всё ли хорошо'], body: [['Satisfied, 5 of 5, will recommend us.', 'Всё хорошо, 5 из 5, будет рекомендовать.'], ['4 of 5, the fitters came half an hour late.', '4 из 5: опоздали на полчаса.'], ['Asks about a discount for the next order.', 'Спрашивает о скидке на следующий заказ.']],
}

/** Tasks with customers that have no open deal. */
export const careSteps: readonly { kind: 'call' | 'letter' | 'meeting' | 'todo'; title: Text; importance?: 'high' | 'low' }[] = [
  { kind: 'call', title: ['Yearly service offer', 'Предложить годовое обслуживание'] },
  { kind: 'call', title: ['Ask for a recommendation', 'Попросить рекомендацию'], importance: 'high' },
  { kind: 'letter', title: ['Send the catalogue', 'Отправить каталог'], importance: 'low' },
  { kind: 'meeting', title: ['Invite to the showroom', 'Пригласить в салон'], importance: 'low' },
  { kind: 'todo', title: ['Prepare the price list for partners', 'Подготовить прайс-лист для партнёров'], importance: 'high' },
  { kind: 'call', title: ['Find out about plans for the season', 'Узнать о планах на сезон'] },
]

export const lostNotes: Record<LostReason, Text> = {
  price: ['Found it cheaper by a tenth.', 'Нашли на десять процентов дешевле.'],
  competitor: ['Went to the maker who did the neighbour’s house.', 'Ушли к тем, кто делал соседям.'],
  noDecision: ['Put off until next year.', 'Отложили до следующего года.'],
  noContact: ['Five calls and two letters without an answer.', 'Пять звонков и два письма без ответа.'],
  timing: ['Could not wait for the date we have.', 'Наш срок не подошёл.'],
  notSuitable: ['Needs what we do not make.', 'Нужно то, чего мы не делаем.'],
  other: ['The house has been sold.', 'Дом продан.'],
}
