/** Objects × actions with a level in each cell; fields folded under their object. */
import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { Fragment, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { actions, type Permissions } from '../../../../../shared/access.ts'
import { foldText } from '../../../../../ui/palette/fold.ts'
import { onMatrixKey } from './matrixKeys.ts'
import { ObjectRow } from './ObjectRow.tsx'
import { withColumn, withLevel, withRow } from './permissionsDraft.ts'
import { SetAll } from './SetAll.tsx'
import { useRoleObjects } from './useRoleObjects.ts'
import styles from './RoleMatrix.module.css'

export function RoleMatrix({ permissions, onChange, readOnly }: { permissions: Permissions; onChange: (permissions: Permissions) => void; readOnly: boolean }) {
  const { t } = useTranslation()
  const table = useRef<HTMLTableElement>(null)
  const [words, setWords] = useState('')
  const [at, setAt] = useState<[number, number]>([0, 0])
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const groups = useRoleObjects()
    .map((group) => ({ ...group, objects: group.objects.filter(({ label }) => foldText(label).includes(foldText(words))) }))
    .filter(({ objects }) => objects.length > 0)
  const names = [...(words.trim() ? [] : ['*']), ...groups.flatMap(({ objects }) => objects.map(({ object }) => object.name))]
  const toggle = (name: string): void => setOpened(new Set(opened.has(name) ? [...opened].filter((one) => one !== name) : [...opened, name]))
  const cell = (row: number, column: number) => table.current?.querySelector<HTMLElement>(`[data-place="${row},${column}"]`)
  const keys = {
    go: (row: number, column: number): boolean => {
      const found = cell(row, column)
      found?.focus()
      return found != null
    },
    set: (row: number, column: number, level: Parameters<typeof withRow>[2], whole: boolean): void => {
      const name = names[row]
      const action = actions[column]
      if (name) onChange(whole || !action ? withRow(permissions, name, level) : withLevel(permissions, name, action, level))
    },
  }
  // What is out of sight leaves the first cell in reach of the Tab key.
  const reachableRow = at[0] < names.length ? at[0] : 0
  const rowOf = (name: string) => ({
    row: names.indexOf(name),
    name,
    permissions,
    onChange,
    readOnly,
    reachable: names.indexOf(name) === reachableRow ? at[1] : null,
    open: opened.has(name),
    onToggle: () => toggle(name),
  })
  return (
    <>
      <div className={styles.tools}>
        <TextInput size="md" value={words} onChange={(event) => setWords(event.currentTarget.value)} leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />} placeholder={t('accounts:roleEditor.find')} aria-label={t('accounts:roleEditor.find')} />
        {!readOnly && <span className={styles.hint}>{t('accounts:roleEditor.keys')}</span>}
      </div>
      <div className={styles.scroll}>
        {/* The keys of the lists in the cells come up to here. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <table
          ref={table}
          className={styles.table}
          onKeyDown={(event) => !readOnly && onMatrixKey(event, keys)}
          onFocus={(event) => {
            const [row, column] = (event.target.dataset.place ?? '').split(',').map(Number)
            if (row !== undefined && column !== undefined) setAt([row, column])
          }}
        >
          <thead>
            <tr>
              <th scope="col">{t('accounts:rolesPage.object')}</th>
              {actions.map((action) => (
                <th key={action} scope="col">
                  <span className={styles.column}>
                    {t(`accounts:rolesPage.actions.${action}`)}
                    {!readOnly && <SetAll label={t('accounts:roleEditor.wholeColumn', { action: t(`accounts:rolesPage.actions.${action}`) })} reachable={false} onSet={(level) => onChange(withColumn(permissions, names, action, level))} />}
                  </span>
                </th>
              ))}
              {!readOnly && (
                <th scope="col" className={styles.whole}>
                  <span className={styles.spoken}>{t('accounts:roleEditor.rowHead')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {names.includes('*') && <ObjectRow {...rowOf('*')} label={t(groups.length > 0 ? 'accounts:rolesPage.rest' : 'accounts:rolesPage.everything')} object={null} />}
            {groups.map((group) => (
              <Fragment key={group.name}>
                <tr className={styles.group}>
                  <th scope="colgroup" colSpan={actions.length + 2}>
                    {t(`accounts:roleEditor.groups.${group.name}`)}
                  </th>
                </tr>
                {group.objects.map(({ object, label }) => (
                  <ObjectRow key={object.name} {...rowOf(object.name)} label={label} object={object} />
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
        {names.length === 0 && <p className={styles.nothing}>{t('accounts:roleEditor.nothing')}</p>}
      </div>
    </>
  )
}
