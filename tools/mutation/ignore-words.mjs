const WORDS = 'words for people: read by the laws on wording, not letter by letter';
const CASES = 'the cases of a rule: they are its tests';

/** What is not worth a mutant: sentences for people, and the cases that stand in a rule's own file. */
const words = {
  shouldIgnore(path) {
    if (path.isObjectProperty() && path.node.key.name === 'cases') return CASES;
    if (path.isStringLiteral() && path.node.value.includes(' ')) return WORDS;
    if (path.isTemplateLiteral() && path.node.quasis.some(({ value }) => /\w \w/.test(value.raw))) return WORDS;
    return undefined;
  },
};

/** As Stryker reads plug-ins; written out, so that its API need not be a dependency of its own. */
export const strykerPlugins = [{ kind: 'Ignore', name: 'words', value: words }];
