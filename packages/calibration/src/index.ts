export { CLAIMS } from './claims/claims.ts';
export { layGround } from './claims/ground.ts';
export { claimLine, type JudgedClaim, judgeClaims } from './claims/judge-claims.ts';
export { OBSERVABLES, type Observable } from './cohort/observables.ts';
export { STUDY_MODELS, type StudyModelName } from './likelihood/study-model.ts';
export { posteriorParameters } from './posterior-parameters.ts';
export { parseDesign, type ReadDesign } from './predict/parse-design.ts';
export { predictStudy, type StudyPrediction } from './predict/predict-study.ts';
export type { StudyDesign } from './predict/study-design.ts';
