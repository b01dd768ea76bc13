/** A word of a type; `object` names the object of the reference that it leads to. */
export type TypeWord = { text: string; object?: string }

export type FieldView = {
  name: string
  type: TypeWord[]
  isRequired: boolean
  /** "query", "header" or "path" of a parameter. */
  place?: string
  description?: string
  /** "1 to 100", "at most 80 characters", "default: 20". */
  limits: string[]
  /** The values that it may have, where they are few. */
  values: string[]
  fields: FieldView[]
}

export type AnswerView = { status: string; text: string; type: TypeWord[]; isProblem: boolean }

export type OperationView = {
  id: string
  method: string
  path: string
  summary: string
  paragraphs: string[]
  parameters: FieldView[]
  /** `type` names the object whose fields they are; it has none where the body is of this operation alone. */
  body: { type: TypeWord[]; fields: FieldView[] } | null
  answers: AnswerView[]
  curl: string
}

export type GroupView = { id: string; name: string; operations: OperationView[] }
export type ObjectView = { id: string; name: string; description?: string; fields: FieldView[] }

/** What the page of an API shows, told from its OpenAPI document. */
export type ReferenceView = {
  title: string
  introduction: string
  server: string
  groups: GroupView[]
  objects: ObjectView[]
  problems: { status: number; type: string; title: string }[]
}
