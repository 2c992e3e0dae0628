import type { Pack } from '../pack.ts'

/** "Nothing": an empty place with one plain pipeline. */
export const simple: Pack = {
  seasons: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  customers: [],
  tags: [],
  needs: [],
  notes: [],
  products: [],
  pipelines: [
    {
      name: ['Sales', 'Продажи'], serves: 'people', median: 1000, spread: 0.7, wins: 0.5, each: 100, titles: [],
      stages: [
        { name: ['New request', 'Новый запрос'], probability: 10, norm: 1, share: 30, touches: [], steps: [] },
        { name: ['In conversation', 'В работе'], probability: 30, norm: 5, share: 30, touches: [], steps: [] },
        { name: ['Offer', 'Предложение'], probability: 55, norm: 7, share: 25, touches: [], steps: [] },
        { name: ['Contract', 'Договор'], probability: 85, norm: 7, share: 15, touches: [], steps: [] },
        { name: ['Won', 'Успешно'], probability: 100, norm: 0, share: 0, folded: true, onEntry: 'win', touches: [], steps: [] },
      ],
    },
  ],
}
