import { IconDots, IconForms, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { Badge, Button, IconButton, Menu } from '../../../../../ui/parts/index.ts'
import { addedPath } from '../../../../../ui/records/catalog.ts'
import { useCan } from '../../../../../ui/session/index.ts'
import { openOverlay } from '../../../../../ui/shell/index.ts'
import { objects, type ObjectRecord } from '../../../contract.ts'
import { AddedIcon } from '../../AddedIcon.tsx'
import { HistoryDialog } from '../history/HistoryDialog.tsx'
import { refreshFrame } from '../settingWrites.ts'
import { textOf } from '../words.ts'
import { ObjectDialog } from './ObjectDialog.tsx'
import { RemoveObjectDialog } from './RemoveObjectDialog.tsx'
import styles from './Objects.module.css'

export function ObjectLine({ row, onFields }: { row: ObjectRecord; onFields(): void }) {
  const { t } = useTranslation()
  const can = useCan()
  const name = textOf(row.many) || (row.title ?? '')
  const icon = { size: 14, stroke: 1.75, 'aria-hidden': true } as const
  const links = (['Company', 'Contact', 'Deal'] as const).filter((kind) => row[`with${kind}`])
  return (
    <li className={styles.line}>
      <AddedIcon name={row.icon} />
      <span className={styles.name}>
        <Link to={addedPath(row.name ?? '')}>{name}</Link>
        <code>{row.name}</code>
      </span>
      <span className={styles.marks}>
        {links.map((kind) => (
          <Badge key={kind}>{t(`fields:objects.fields.with${kind}`)}</Badge>
        ))}
        {row.numbered && <Badge kind="line">{t('fields:objects.fields.numbered')}</Badge>}
      </span>
      <Button icon={IconForms} onClick={onFields}>
        {t('fields:fields.many')}
      </Button>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <IconButton icon={IconDots} label={t('fields:list.menu', { name })} />
        </Menu.Target>
        <Menu.Dropdown>
          {can('change', 'objects') && (
            <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => openOverlay((close) => <ObjectDialog row={row} onClose={close} />)}>
              {t('ui:actions.edit')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => openOverlay((close) => <HistoryDialog object={objects} record={row} name={name} after={refreshFrame} onClose={close} />)}>
            {t('fields:history.open')}
          </Menu.Item>
          {can('delete', 'objects') && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => openOverlay((close) => <RemoveObjectDialog row={row} name={name} onClose={close} />)}>
                {t('fields:removal.removeObject')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
