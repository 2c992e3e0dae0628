/** All pages of the guide in this language, in one file. */
export default import.meta.glob<string>('../../../../../docs/guide/en/*.md', { eager: true, query: '?raw', import: 'default' })
