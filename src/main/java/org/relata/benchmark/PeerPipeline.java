package org.relata.benchmark;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.Properties;
import org.relata.article.Article;

/**
 * CoreNLP's open information extraction as it comes, with its default models. Only its calendar of
 * holidays is off, for that needs a library (JAXB) which relata leaves out.
 */
final class PeerPipeline implements Pipeline {
  private final StanfordCoreNLP pipeline;

  PeerPipeline() {
    Properties settings = new Properties();
    settings.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,natlog,openie");
    settings.setProperty("sutime.binders", "0");
    pipeline = new StanfordCoreNLP(settings);
  }

  @Override
  public long read(Article article) {
    Annotation annotation = new Annotation(article.text());
    pipeline.annotate(annotation);
    return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
  }
}
