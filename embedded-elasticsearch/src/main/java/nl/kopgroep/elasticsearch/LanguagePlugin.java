package nl.kopgroep.elasticsearch;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.LowerCaseFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.RemoveDuplicatesTokenFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.miscellaneous.TrimFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenizer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractIndexAnalyzerProvider;
import org.elasticsearch.index.analysis.Analysis;
import org.elasticsearch.index.analysis.AnalyzerProvider;
import org.elasticsearch.index.analysis.NormalizingTokenFilterFactory;
import org.elasticsearch.index.analysis.PreBuiltAnalyzerProviderFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenFilter;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.index.analysis.TokenizerFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.indices.analysis.PreBuiltCacheFactory.CachingStrategy;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/**
 * Lucene's Dutch and English analysis under the names and settings of the distribution's module {@code analysis-common},
 * which is not on Maven Central. Only what the platform's index uses; an index that asks for another name is refused when
 * it is created, never analysed differently in silence.
 */
public final class LanguagePlugin extends Plugin implements AnalysisPlugin {

    @Override
    public Map<String, AnalysisProvider<AnalyzerProvider<? extends Analyzer>>> getAnalyzers() {
        return Map.of(
                "dutch",
                analyzer(DutchAnalyzer.getDefaultStopSet(), DutchAnalyzer::new),
                "english",
                analyzer(EnglishAnalyzer.getDefaultStopSet(), EnglishAnalyzer::new));
    }

    @Override
    public List<PreBuiltAnalyzerProviderFactory> getPreBuiltAnalyzerProviderFactories() {
        return List.of(
                new PreBuiltAnalyzerProviderFactory("dutch", CachingStrategy.ONE, DutchAnalyzer::new),
                new PreBuiltAnalyzerProviderFactory("english", CachingStrategy.ONE, EnglishAnalyzer::new));
    }

    @Override
    public Map<String, AnalysisProvider<TokenizerFactory>> getTokenizers() {
        return Map.of(
                "keyword",
                        (index, environment, name, settings) ->
                                TokenizerFactory.newFactory(name, () -> new KeywordTokenizer(256)),
                "whitespace",
                        (index, environment, name, settings) ->
                                TokenizerFactory.newFactory(name, WhitespaceTokenizer::new),
                "edge_ngram",
                        (index, environment, name, settings) ->
                                TokenizerFactory.newFactory(name, () -> (Tokenizer) new EdgeNGramTokenizer(
                                        settings.getAsInt("min_gram", 1), settings.getAsInt("max_gram", 2))));
    }

    @Override
    public List<PreConfiguredTokenizer> getPreConfiguredTokenizers() {
        return List.of(
                PreConfiguredTokenizer.singleton("keyword", () -> new KeywordTokenizer(256)),
                PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new));
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        return Map.of(
                "lowercase", normalizing(settings -> LowerCaseFilter::new),
                "trim", normalizing(settings -> TrimFilter::new),
                "asciifolding",
                        normalizing(settings -> {
                            boolean preserve = settings.getAsBoolean("preserve_original", false);
                            return tokens -> new ASCIIFoldingFilter(tokens, preserve);
                        }),
                "edge_ngram",
                        AnalysisPlugin.requiresAnalysisSettings(filter(settings -> {
                            int min = settings.getAsInt("min_gram", 1);
                            int max = settings.getAsInt("max_gram", 2);
                            boolean preserve = settings.getAsBoolean("preserve_original", false);
                            return tokens -> new EdgeNGramTokenFilter(tokens, min, max, preserve);
                        })),
                "stemmer", filter(settings -> stemmer(settings.get("language", settings.get("name", "porter")))),
                "keyword_marker",
                        AnalysisPlugin.requiresAnalysisSettings(filter(settings -> {
                            CharArraySet keywords = new CharArraySet(settings.getAsList("keywords"), true);
                            return tokens -> new SetKeywordMarkerFilter(tokens, keywords);
                        })),
                "remove_duplicates", filter(settings -> RemoveDuplicatesTokenFilter::new));
    }

    @Override
    public List<PreConfiguredTokenFilter> getPreConfiguredTokenFilters() {
        return List.of(
                PreConfiguredTokenFilter.singleton("asciifolding", true, ASCIIFoldingFilter::new),
                PreConfiguredTokenFilter.singleton("trim", true, TrimFilter::new),
                PreConfiguredTokenFilter.singleton("remove_duplicates", false, RemoveDuplicatesTokenFilter::new),
                PreConfiguredTokenFilter.singleton("porter_stem", false, PorterStemFilter::new));
    }

    private static Function<TokenStream, TokenStream> stemmer(String language) {
        return switch (language) {
            case "dutch" -> tokens -> new SnowballFilter(tokens, new DutchStemmer());
            case "english" -> tokens -> new SnowballFilter(tokens, new EnglishStemmer());
            case "porter" -> PorterStemFilter::new;
            case "light_english", "kstem" -> KStemFilter::new;
            case "minimal_english" -> EnglishMinimalStemFilter::new;
            case "possessive_english" -> EnglishPossessiveFilter::new;
            default ->
                throw new IllegalArgumentException("no stemmer for [" + language + "] in this node: use dutch, "
                        + "english, porter, light_english, minimal_english or possessive_english");
        };
    }

    private interface AnalyzerOf {
        Analyzer with(CharArraySet stopwords, CharArraySet notStemmed);
    }

    private static AnalysisProvider<AnalyzerProvider<? extends Analyzer>> analyzer(
            CharArraySet usualStopwords, AnalyzerOf kind) {
        return (index, environment, name, settings) -> {
            Analyzer analyzer = kind.with(
                    Analysis.parseStopWords(environment, settings, usualStopwords),
                    Analysis.parseStemExclusion(settings, CharArraySet.EMPTY_SET));
            return new AbstractIndexAnalyzerProvider<>(name) {
                @Override
                public Analyzer get() {
                    return analyzer;
                }
            };
        };
    }

    private static AnalysisProvider<TokenFilterFactory> filter(
            Function<Settings, Function<TokenStream, TokenStream>> kind) {
        return (index, environment, name, settings) -> new Filter(name, kind.apply(settings));
    }

    /** For filters that also make a query's keywords comparable, where words are not taken apart. */
    private static AnalysisProvider<TokenFilterFactory> normalizing(
            Function<Settings, Function<TokenStream, TokenStream>> kind) {
        return (index, environment, name, settings) -> new Normalizer(name, kind.apply(settings));
    }

    private record Filter(String name, Function<TokenStream, TokenStream> function) implements TokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return function.apply(tokens);
        }
    }

    private record Normalizer(String name, Function<TokenStream, TokenStream> function)
            implements NormalizingTokenFilterFactory {
        @Override
        public TokenStream create(TokenStream tokens) {
            return function.apply(tokens);
        }
    }
}
