export const BACK_OFFICE_MODULE = "backOffice"
