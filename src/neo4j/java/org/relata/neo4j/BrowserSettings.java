package org.relata.neo4j;

import static org.neo4j.configuration.SettingImpl.newBuilder;
import static org.neo4j.configuration.SettingValueParsers.BOOL;
import static org.neo4j.configuration.SettingValueParsers.STRING;

import org.neo4j.configuration.SettingsDeclaration;
import org.neo4j.graphdb.config.Setting;

/**
 * Settings that Neo4j Browser asks the server for, and that Neo4j's Community jars from Maven
 * Central do not declare: the server would refuse a configuration with them. Found as a service.
 */
public final class BrowserSettings implements SettingsDeclaration {
  /** Commands that Neo4j Browser runs after a login, separated by semicolons. */
  public static final Setting<String> postConnect =
      newBuilder("browser.post_connect_cmd", STRING, "").build();

  /** Hosts that it may load guides and styles from, separated by commas. */
  public static final Setting<String> contentHosts =
      newBuilder("browser.remote_content_hostname_whitelist", STRING, "").build();

  /** Whether it may ask other hosts of its own accord, to tell what it is used for. */
  public static final Setting<Boolean> outgoing =
      newBuilder("browser.allow_outgoing_connections", BOOL, false).build();
}
