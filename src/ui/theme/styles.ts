/** All styles that every page needs, in the order in which they lie over each other. */
import './tokens.css'
import './base.css'
import '@fontsource-variable/inter/index.css'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import './library.css'
