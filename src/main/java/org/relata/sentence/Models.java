package org.relata.sentence;

import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.trees.GrammaticalStructure;
import edu.stanford.nlp.util.CoreMap;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/** The trained models of CoreNLP that sentences are read with. Safe for use by several threads. */
final class Models {
  private static final String FOLDER = "edu/stanford/nlp/models/";

  private final StanfordCoreNLP tagger;
  private final StanfordCoreNLP names;
  private final DependencyParser parser;

  private Models(StanfordCoreNLP tagger, StanfordCoreNLP names, DependencyParser parser) {
    this.tagger = tagger;
    this.names = names;
    this.parser = parser;
  }

  /** Loads the models beside each other; takes seconds and some 400 MB. */
  static Models load() {
    LoggerFactory.getILoggerFactory(); // else the threads below race to make it, and it complains
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      var parser = CompletableFuture.supplyAsync(Models::parser, threads);
      var names = CompletableFuture.supplyAsync(Models::names, threads);
      var tagger = CompletableFuture.supplyAsync(Models::tagger, threads);
      return new Models(tagger.join(), names.join(), parser.join());
    } finally {
      threads.shutdown();
    }
  }

  private static StanfordCoreNLP tagger() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma");
    settings.setProperty("ssplit.newlineIsSentenceBreak", "always");
    settings.setProperty("tokenize.options", "untokenizable=noneDelete");
    settings.setProperty("pos.model", FOLDER + "pos-tagger/english-left3words-distsim.tagger");
    return new StanfordCoreNLP(settings);
  }

  private static StanfordCoreNLP names() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "ner");
    settings.setProperty("ner.model", FOLDER + "ner/english.conll.4class.distsim.crf.ser.gz");
    settings.setProperty("ner.applyFineGrained", "false");
    settings.setProperty("ner.applyNumericClassifiers", "false");
    settings.setProperty("ner.useSUTime", "false");
    settings.setProperty("ner.buildEntityMentions", "false");
    // what it builds on is the tagger's, a pipeline of its own only so that both load at once
    return new StanfordCoreNLP(settings, false);
  }

  private static DependencyParser parser() {
    return DependencyParser.loadFromModelFile(FOLDER + "parser/nndep/english_UD.gz");
  }

  /** Returns a text with its sentences, tags, lemmas and names. */
  Annotation annotated(String text) {
    Annotation annotation = new Annotation(text);
    tagger.annotate(annotation);
    names.annotate(annotation);
    return annotation;
  }

  /** Returns the dependencies of a sentence of tagged tokens. */
  GrammaticalStructure parsed(CoreMap sentence) {
    return parser.predict(sentence);
  }
}
