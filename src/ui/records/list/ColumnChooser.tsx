/** The button that opens the choice of columns. */
import { IconColumns3 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Popover } from '../../parts/floating/Popover.tsx'
import type { ObjectDeclaration } from '../../../shared/object.ts'
import { IconButton } from '../../parts/Button.tsx'
import { later } from '../../parts/later.tsx'

export interface ColumnChooserProps {
  object: ObjectDeclaration
  columns: readonly string[]
  onChange(columns: string[]): void
  /** Null where there is no view that could be saved. */
  onSaveToView: (() => void) | null
}

const ColumnList = later(() => import('./ColumnList.tsx').then((part) => part.ColumnList))

export function ColumnChooser(props: ColumnChooserProps) {
  const { t } = useTranslation()
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} prepare={ColumnList.fetch} width={248} position="bottom-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <IconButton icon={IconColumns3} label={t('ui:records.columns.title')} on={opened} aria-expanded={opened} onClick={() => setOpened((now) => !now)} />
      </Popover.Target>
      <Popover.Dropdown aria-label={t('ui:records.columns.title')}>
        <ColumnList {...props} onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  )
}
