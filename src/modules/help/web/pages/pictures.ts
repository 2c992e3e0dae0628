/** The pictures of the guide, by the name of their file. */
const files = import.meta.glob<string>('../../../../../docs/pictures/*.png', { eager: true, query: '?url', import: 'default' })

const byName = new Map(Object.entries(files).map(([path, address]) => [path.split('/').at(-1), address]))

export const pictureOf = (file: string): string | undefined => byName.get(file.split('/').at(-1))
