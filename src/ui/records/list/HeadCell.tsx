/** The head of a column: sorts by a click where the field can be sorted, its edge drags the width. */
/* oxlint-disable jsx-a11y/no-redundant-roles -- rows and cells are laid out as boxes, and some browsers forget then what they are */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fieldOf, type ObjectDeclaration } from '../../../shared/object.ts'
import { classes } from '../../parts/classes.ts'
import { fieldLabel } from '../labels.ts'
import styles from './RecordTable.module.css'

interface HeadCellProps {
  object: ObjectDeclaration
  name: string
  first: boolean
  numeric: boolean
  sort: string
  onSort(sort: string): void
  onResize(event: unknown): void
  onResetWidth(): void
}

export function HeadCell({ object, name, first, numeric, sort, onSort, onResize, onResetWidth }: HeadCellProps) {
  const { t } = useTranslation()
  const label = fieldLabel(t, object, name)
  const [main = ''] = sort.split(',')
  const down = main === `-${name}`
  const sorted = down || main === name
  const sortable = fieldOf(object, name)?.sortable
  const Arrow = down ? IconArrowDown : IconArrowUp
  return (
    <th role="columnheader" scope="col" className={classes(first && styles.title, numeric && styles.numeric)} aria-sort={sorted ? (down ? 'descending' : 'ascending') : undefined}>
      {sortable ? (
        <button type="button" className={styles.sort} onClick={() => onSort(sorted && !down ? `-${name}` : name)} title={label}>
          <span className={styles.cut}>{label}</span>
          {sorted && <Arrow size={12} stroke={2} aria-hidden />}
        </button>
      ) : (
        <span className={styles.cut} title={label}>
          {label}
        </span>
      )}
      <span className={styles.edge} aria-hidden="true" onMouseDown={onResize} onTouchStart={onResize} onDoubleClick={onResetWidth} />
    </th>
  )
}
