/** What is done with one file. */
import { IconDots, IconDownload, IconEye, IconHistory, IconPencil, IconTrash, IconUpload } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { contentUrl, upload, type FileInfo } from '../../../ui/files/index.ts'
import { IconButton, Menu } from '../../../ui/parts/index.ts'
import { openRename, openVersions, throwAway } from './fileDeeds.tsx'

interface FileMenuProps {
  file: FileInfo
  mayChange: boolean
  show: () => void
}

const icon = { size: 16, stroke: 1.75 }

export function FileMenu({ file, mayChange, show }: FileMenuProps) {
  const { t } = useTranslation()
  const choose = useRef<HTMLInputElement>(null)
  return (
    <>
      <Menu position="bottom-end" width={220} withinPortal>
        <Menu.Target>
          <IconButton icon={IconDots} size="xs" label={t('files:menu', { name: file.name })} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEye {...icon} />} onClick={show}>
            {t('files:show')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload {...icon} />} component="a" href={contentUrl(file)} download={file.name}>
            {t('ui:files.download')}
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory {...icon} />} onClick={() => openVersions(file, mayChange)}>
            {t('files:versions')}
          </Menu.Item>
          {mayChange && (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconUpload {...icon} />} onClick={() => choose.current?.click()}>
                {t('files:newVersion')}
              </Menu.Item>
              <Menu.Item leftSection={<IconPencil {...icon} />} onClick={() => openRename(file)}>
                {t('files:rename')}
              </Menu.Item>
              <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => void throwAway(file)}>
                {t('ui:actions.delete')}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <input
        ref={choose}
        type="file"
        hidden
        tabIndex={-1}
        aria-label={t('files:newVersion')}
        onChange={(event) => {
          upload([...(event.currentTarget.files ?? [])], { versionOf: file.id })
          event.currentTarget.value = ''
        }}
      />
    </>
  )
}
