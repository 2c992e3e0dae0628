/** The board as the server has it: read whole, its columns growing by pages, kept fresh by the live stream. */
import { keepPreviousData, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { Filter } from '../../../../shared/filter.ts'
import { call } from '../../../../ui/api/index.ts'
import { toastError } from '../../../../ui/undo/index.ts'
import { getBoard, type Board } from '../../contract.ts'
import { appendCards } from './boardCards.ts'
import type { BoardSort } from './boardSort.ts'

export interface BoardInput {
  pipelineId: string
  filter?: Filter
  q?: string
  sort: BoardSort
}

const firstCards = 30
const moreCards = 100
/** The server gives no more at once. */
const mostCards = 200

/** Begins with the object's name, so that every event of a deal reads the boards in sight anew. */
const boardsKey = ['deals', 'board'] as const
const keyOf = (input: BoardInput | null) => [...boardsKey, input] as const

export function useBoard(input: BoardInput | null) {
  const client = useQueryClient()
  const growing = useRef(new Set<string>())
  const key = keyOf(input)
  const answer = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => readBoard(input as BoardInput, loadedIn(client.getQueryData<Board>(key)), signal),
    placeholderData: keepPreviousData,
    enabled: input !== null,
  })
  const loadMore = useCallback(
    (stageId: string): void => {
      const next = client.getQueryData<Board>(keyOf(input))?.columns.find((column) => column.stageId === stageId)?.next
      if (!input || !next || growing.current.has(stageId)) return
      growing.current.add(stageId)
      readColumn(input, stageId, next, moreCards)
        .then((more) => client.setQueryData<Board>(keyOf(input), (board) => board && appendCards(board, stageId, more)))
        .catch(toastError)
        .finally(() => growing.current.delete(stageId))
    },
    [client, input],
  )
  return { board: answer.data, error: answer.error, pending: answer.isPending, refetch: answer.refetch, stale: answer.isPlaceholderData, loadMore }
}

/** Only what the heads show, for the counts that a narrowed board hides. */
export function useBoardHeads(input: BoardInput | null) {
  return useQuery({
    queryKey: [...boardsKey, 'heads', input],
    queryFn: ({ signal }) => call(getBoard, { query: { ...queryOf(input as BoardInput), limit: 1 }, signal }),
    placeholderData: keepPreviousData,
    enabled: input !== null,
  }).data
}

/** Changes every board in memory at once. Gives back how to take it back. */
export async function changeBoards(client: QueryClient, change: (board: Board) => Board): Promise<() => void> {
  await client.cancelQueries({ queryKey: boardsKey })
  const before = client.getQueriesData<Board>({ queryKey: boardsKey })
  client.setQueriesData<Board>({ queryKey: boardsKey }, (board) => board && change(board))
  return () => before.forEach(([key, board]) => client.setQueryData(key, board))
}

const queryOf = ({ pipelineId, filter, q, sort }: BoardInput) => ({ pipelineId, sort, q: q || undefined, filter: filter && JSON.stringify(filter) })

const loadedIn = (board: Board | undefined): ReadonlyMap<string, number> => new Map(board?.columns.map((column) => [column.stageId, column.cards.length]))

/** As many cards of each column as were there before, so that nothing jumps under the eye. */
async function readBoard(input: BoardInput, loaded: ReadonlyMap<string, number>, signal: AbortSignal): Promise<Board> {
  let board = await call(getBoard, { query: { ...queryOf(input), limit: firstCards }, signal })
  await Promise.all(
    board.columns.map(async ({ stageId, cards, next: first }) => {
      const wanted = loaded.get(stageId) ?? 0
      let next = first
      for (let have = cards.length; next && have < wanted;) {
        const more = await readColumn(input, stageId, next, Math.min(mostCards, wanted - have), signal)
        board = appendCards(board, stageId, more)
        have += more.cards.length
        next = more.next
      }
    }),
  )
  return board
}

async function readColumn(input: BoardInput, stageId: string, cursor: string, limit: number, signal?: AbortSignal) {
  const answer = await call(getBoard, { query: { ...queryOf(input), stageId, cursor, limit }, signal })
  return answer.columns[0] ?? { cards: [], next: null }
}
