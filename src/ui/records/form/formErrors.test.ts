import { describe, expect, it } from 'vitest'
import { defineObject } from '../../../shared/object.ts'
import { field } from '../../../shared/fields.ts'
import { ApiProblem } from '../../api/problem.ts'
import { formErrors } from './formErrors.ts'
import { formFields } from './formFields.ts'

describe('formErrors', () => {
  it('shows every error at its field and keeps those that have none', () => {
    const problem = new ApiProblem({
      status: 422,
      code: 'invalid',
      title: 'Invalid data',
      detail: '',
      errors: [
        { path: 'phones.0.value', message: 'Too long.', code: 'too_big' },
        { path: 'phones.1.value', message: 'Needed.', code: 'required' },
        { path: 'name', message: 'Needed.', code: 'required' },
        { path: 'x_gone', message: 'Unknown.', code: 'unknown_field' },
      ],
    })
    expect(formErrors(problem, ['name', 'phones'])).toEqual({ fields: { phones: 'Too long. Needed.', name: 'Needed.' }, rest: ['x_gone: Unknown.'] })
  })
})

describe('formFields', () => {
  const things = defineObject({
    name: 'things',
    singular: 'thing',
    module: 'things',
    title: 'name',
    defaultSort: 'name',
    access: { open: true },
    fields: { note: field.text({ multiline: true }), price: field.money(), number: field.autoNumber(), name: field.text({ required: true }), secret: field.text({ internal: true }) },
  })
  it('puts required fields first and folds the rest away', () => {
    expect(formFields(things, ['price'])).toEqual({ main: ['name', 'price'], more: ['note'] })
  })
})
