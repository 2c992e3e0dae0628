/** The columns that a table of deals begins with. */
export const dealColumns = ['companyId', 'contactId', 'stageId', 'amount', 'nextStepOn', 'expectedCloseOn', 'ownerId', 'openedAt']
