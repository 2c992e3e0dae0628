/** Search, filter, counters, sums and order of the board. */
import { IconCheck, IconSortDescending } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldOf } from '../../../../shared/object.ts'
import { useFormat, type Urgency } from '../../../../ui/i18n/index.ts'
import { Button, Menu } from '../../../../ui/parts/index.ts'
import { FilterBar } from '../../../../ui/records/filter/FilterBar.tsx'
import { SearchBox } from '../../../../ui/records/list/SearchBox.tsx'
import { deals, type Board } from '../../contract.ts'
import { boardSorts, type BoardSort } from './boardSort.ts'
import { UrgencyCounters } from './UrgencyCounters.tsx'
import type { BoardState } from './useBoardState.ts'
import styles from './BoardToolbar.module.css'

interface BoardToolbarProps {
  state: BoardState
  board: Board | undefined
  /** How many open deals of each urgency, also those that a narrowed board hides. */
  counts: Record<Urgency, number> | undefined
  onLeaveSearch(): void
}

export function BoardToolbar({ state, board, counts, onLeaveSearch }: BoardToolbarProps) {
  const { list } = state
  return (
    <>
      <div className={styles.find}>
        <SearchBox value={state.q} count={null} onChange={(q) => list.setAddress({ q }, { replace: true })} onLeave={onLeaveSearch} />
      </div>
      <div className={styles.filter}>
        <FilterBar object={deals} filter={state.filter} onChange={(filter) => list.setSettings({ filter })} />
      </div>
      <span className={styles.line} />
      {counts && <UrgencyCounters counts={counts} chosen={state.urgency} onChoose={state.setUrgency} />}
      <span className={styles.push} />
      {board && fieldOf(deals, 'amount') && <BoardSums board={board} />}
      <span className={styles.line} />
      <SortSwitch sort={state.sort} onSort={state.setSort} />
    </>
  )
}

/** "€411,500 open · €212,565 weighted" */
function BoardSums({ board }: { board: Board }) {
  const { t } = useTranslation()
  const format = useFormat()
  const money = (amount: string): string => format.money({ amount, currency: board.currency }, { decimals: 'whole' })
  return (
    <span className={styles.sums} aria-live="polite">
      <span>
        <b>{money(board.sum)}</b> {t('deals:board.open')}
      </span>
      <span className={styles.weighted}>
        <b>{money(board.weighted)}</b> {t('deals:board.weighted')}
      </span>
    </span>
  )
}

function SortSwitch({ sort, onSort }: { sort: BoardSort; onSort(sort: BoardSort): void }) {
  const { t } = useTranslation()
  return (
    <Menu position="bottom-end" width={180}>
      <Menu.Target>
        <Button kind="quiet" icon={IconSortDescending} className={styles.sort} aria-label={t('deals:sort.by', { order: t(`deals:sort.${sort}`) })}>
          {t(`deals:sort.${sort}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {boardSorts.filter((key) => key !== 'amount' || fieldOf(deals, 'amount')).map((key) => (
          <Menu.Item key={key} onClick={() => onSort(key)} rightSection={key === sort ? <IconCheck size={14} stroke={2} aria-hidden /> : undefined}>
            {t(`deals:sort.${key}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
