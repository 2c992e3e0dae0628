/** Above the columns: the file, the template, what a row makes, and what happens with records that exist. */
import { Select } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../../ui/api/index.ts'
import { labelKey } from '../../../shared/object.ts'
import { levelOf } from '../../../shared/access.ts'
import { Menu, Tabs } from '../../../ui/parts/index.ts'
import { useViewer } from '../../../ui/session/index.ts'
import { toastError } from '../../../ui/undo/index.ts'
import { listMappings, modes, proposeImport } from '../contract.ts'
import { companionsFor, isAdded, kindFor, mainObjects, declarationOf, type MainObject } from '../targets.ts'
import { AddedIcon, kindIcons } from './FieldSelect.tsx'
import { placeMapping } from './placeMapping.ts'
import type { ImportDraft } from './useImportDraft.ts'
import { useImportObjects } from './useImportObjects.ts'
import styles from './MappingBar.module.css'

export function MappingBar({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation()
  const { mapping } = draft
  const objects = useImportObjects()
  return (
    <>
      {draft.state.files.length > 1 && <Tabs label={t('imports:bar.files')} items={draft.state.files.map((file, index) => ({ key: String(index), label: file.name, count: file.rowCount }))} value={String(draft.file)} onChange={(key) => draft.setFile(Number(key))} />}
      <div className={styles.bar}>
        <span className={styles.word}>{t('imports:bar.template')}</span>
        <Template draft={draft} />
        <span className={styles.line} />
        <span className={styles.word}>{t('imports:bar.rowMakes')}</span>
        <MainObjectMenu draft={draft} />
        {companionsFor(mapping.object, objects).filter((kind) => mapping.columns.some((column) => column.to?.startsWith(`${kind}.`))).map((kind) => (
          <span key={kind} className={styles.chip}>
            {t(labelKey.one(declarationOf(kind)))}
          </span>
        ))}
        <span className={styles.line} />
        <span className={styles.word}>{t('imports:bar.ifExists')}</span>
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" className={styles.choice}>
              {t(`imports:modes.${mapping.mode}`)}
              <IconChevronDown size={12} stroke={1.75} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {modes.map((mode) => (
              <Menu.Item key={mode} onClick={() => draft.setMapping({ mode })}>
                {t(`imports:modes.${mode}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <span className={styles.match}>{t(`imports:bar.matchBy.${isAdded(mapping.object) ? 'added' : mapping.object}`)}</span>
      </div>
    </>
  )
}

/** For another object the server reads the columns anew. */
function MainObjectMenu({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation()
  const viewer = useViewer()
  const objects = useImportObjects()
  const kind = kindFor(draft.mapping.object)
  const Icon = isAdded(kind) ? AddedIcon : kindIcons[kind]
  const choices: MainObject[] = [...mainObjects, ...[...objects.keys()].filter(isAdded)].filter((object) => levelOf(viewer.permissions, objects.get(object)?.name ?? object, 'import') !== 'none')
  const choose = (object: MainObject): void => {
    if (object === draft.mapping.object) return
    void call(proposeImport, { params: { id: draft.state.id }, body: { file: draft.file, object } }).then(({ mapping }) => draft.setMapping({ ...mapping, mode: draft.mapping.mode }), toastError)
  }
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={styles.chip} aria-label={t('imports:bar.main', { object: t(labelKey.one(declarationOf(kind, objects))) })}>
          <Icon size={14} stroke={1.75} aria-hidden />
          {t(labelKey.one(declarationOf(kind, objects)))}
          <IconChevronDown size={12} stroke={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((object) => (
          <Menu.Item key={object} onClick={() => choose(object)}>
            {t(labelKey.many(declarationOf(kindFor(object), objects)))}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Template({ draft }: { draft: ImportDraft }) {
  const { t } = useTranslation()
  const { data } = useQuery({ queryKey: ['importMappings'], queryFn: ({ signal }) => call(listMappings, { signal }) })
  const file = draft.state.files[draft.file]!
  const found = [t(`imports:imports.options.system.${file.mapping.system}`), file.encoding].filter(Boolean).join(', ')
  const use = (id: string | null): void => {
    const saved = data?.data.find((entry) => entry.id === id)
    draft.setMapping(saved ? placeMapping(draft.mapping, saved.mapping) : file.mapping)
  }
  return <Select aria-label={t('imports:bar.template')} size="sm" w={220} defaultValue="" data={[{ value: '', label: found }, ...(data?.data ?? []).map((saved) => ({ value: saved.id, label: saved.name }))]} onChange={use} />
}
