package org.bangfu.office;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The office as one Spring application. It is started by {@code org.bangfu.office.start}, which brings data folder and database. */
@SpringBootApplication
@Modulithic(systemName = "帮扶")
public class OfficeApplication {}
