/** The canonical address of the screening questionnaire. */
export const SCREENING_URL = 'https://percuta.example/fhir/Questionnaire/screening';

/** Raised with every change of a question, an answer or a detail. */
export const SCREENING_VERSION = '1.1.0';

/** The code system of the answers: yes, no, unknown and the others. */
export const ANSWER_SYSTEM = 'https://percuta.example/fhir/CodeSystem/screening-answer';

/** The code system of the zones of skin. */
export const ZONE_SYSTEM = 'https://percuta.example/fhir/CodeSystem/zone';

export const UCUM = 'http://unitsofmeasure.org';
