export const listFields = [
  "id",
  "handle",
  "name",
  "email",
  "status",
  "tagline",
  "place",
  "country_code",
  "picture_url",
  "commission_bps",
  "suspension_reason",
  "created_at",
  "updated_at",
]

export const detailFields = [
  ...listFields,
  "story",
  "banner_url",
  "members.id",
  "members.email",
  "members.first_name",
  "members.last_name",
  "members.role",
]
